namespace AppStoreConnect.Workflows.Tests.Signing;

/// <summary>Encrypts and decrypts a fastlane match file with the crypto module of Node.js, in the format documented in fastlane's encryption.rb.</summary>
internal static class MatchScript
{
    private const string Program =
        """
        const { createCipheriv, createDecipheriv, pbkdf2Sync, randomBytes } = require('node:crypto');
        const { readFileSync, writeFileSync } = require('node:fs');
        const [mode, input, output, password] = process.argv.slice(1);
        const derive = salt => {
          const all = pbkdf2Sync(password, salt, 10000, 68, 'sha256');
          return [all.subarray(0, 32), all.subarray(32, 44), all.subarray(44)];
        };
        if (mode === 'encrypt') {
          const salt = randomBytes(8);
          const [key, iv, aad] = derive(salt);
          const cipher = createCipheriv('aes-256-gcm', key, iv);
          cipher.setAAD(aad);
          const data = Buffer.concat([cipher.update(readFileSync(input)), cipher.final()]);
          const all = Buffer.concat([Buffer.from('match_encrypted_v2__'), salt, cipher.getAuthTag(), data]);
          writeFileSync(output, all.toString('base64').replace(/(.{60})/g, '$1\n') + '\n');
        } else {
          const all = Buffer.from(readFileSync(input, 'latin1'), 'base64');
          if (all.subarray(0, 20).toString() !== 'match_encrypted_v2__') throw new Error('not version 2');
          const [key, iv, aad] = derive(all.subarray(20, 28));
          const decipher = createDecipheriv('aes-256-gcm', key, iv);
          decipher.setAAD(aad);
          decipher.setAuthTag(all.subarray(28, 44));
          writeFileSync(output, Buffer.concat([decipher.update(all.subarray(44)), decipher.final()]));
        }
        """;

    public static void Write(string path, string password, string content) => Write(path, password, System.Text.Encoding.UTF8.GetBytes(content));

    public static void Write(string path, string password, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string plain = Path.GetTempFileName();
        File.WriteAllBytes(plain, content);
        ExternalProgram.Run("node", "-e", Program, "encrypt", plain, path, password);
        File.Delete(plain);
    }

    public static void Read(string path, string password, string output) => ExternalProgram.Run("node", "-e", Program, "decrypt", path, output, password);
}

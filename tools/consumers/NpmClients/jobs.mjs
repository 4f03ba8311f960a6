// Does the same job with each client: lists the apps, creates a bundle id, and deletes it. Prints what was done and what the service recorded.
import { readFile } from "node:fs/promises";

const { ASC_URL: url, ASC_KEY_FILE: keyFile, ASC_KEY_ID: keyId, ASC_ISSUER_ID: issuerId } = process.env;
const privateKey = await readFile(keyFile, "utf8");
const attributes = { name: "New", identifier: "com.example.new", platform: "IOS" };

const jobs = {
  async "node-app-store-connect-api"() {
    const { api } = await import("node-app-store-connect-api");
    const { readAll, create, remove } = await api({ issuerId, apiKey: keyId, privateKey, urlBase: url, automaticRetries: 0 });
    const { data: apps } = await readAll("apps?limit=1");
    const made = await create({ type: "bundleIds", attributes });
    await remove(made);
    return `${apps.map((app) => app.attributes.name).join(", ")}; ${made.attributes.identifier}; gone`;
  },

  async "appstore-connect-sdk"() {
    const { createClient, appsGetCollection, bundleIdsCreateInstance, bundleIdsDeleteInstance } = await import("appstore-connect-sdk");
    const client = createClient({ issuerId, privateKeyId: keyId, privateKey, baseUrl: url });
    const apps = await appsGetCollection({ client, query: { limit: 2 } });
    if (apps.error) return `refused: ${JSON.stringify(apps.error)}`;
    const made = await bundleIdsCreateInstance({ client, body: { data: { type: "bundleIds", attributes } } });
    const id = made.data.data.id;
    const removed = await bundleIdsDeleteInstance({ client, path: { id } });
    return `${apps.data.data.map((app) => app.attributes.name).join(", ")}; ${made.data.data.attributes.identifier}; ${removed.error ? "left" : "gone"}`;
  },
};

let done;
try {
  done = await jobs[process.argv[2]]();
} catch (error) {
  done = `refused: ${error.message}`;
}

const requests = await (await fetch(`${url}/__requests`)).json();
console.log(JSON.stringify({ done, requests }));

using AppStoreConnect.Samples.WebhookEndpoint;

// WEBHOOK_SECRET is the secret from POST /v1/webhooks.
string secret = Environment.GetEnvironmentVariable("WEBHOOK_SECRET") ?? throw new InvalidOperationException("Set WEBHOOK_SECRET to the secret of the webhook.");
await WebhookEndpoint.Build(WebApplication.CreateBuilder(args), secret).RunAsync();

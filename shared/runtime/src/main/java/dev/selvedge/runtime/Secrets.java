package dev.selvedge.runtime;

import dev.selvedge.remote.Credentials;
import jakarta.enterprise.context.ApplicationScoped;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// Secrets by their names in Secrets Manager. Nothing is fetched before it is needed.
@ApplicationScoped
class Secrets {

    Credentials named(String name) {
        return new StoredCredentials(name, Secrets::text);
    }

    /// Fetched seldom, so no client is kept for it.
    private static String text(String name) {
        try (SecretsManagerClient secrets = SecretsManagerClient.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .build()) {
            return secrets.getSecretValue(request -> request.secretId(name)).secretString();
        }
    }
}

package dev.selvedge.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.local.emulator.FakeAccount;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;

/// Secrets as AWS's own client sees them.
class SecretsTest {

    private final Secrets secrets = Secrets.of(new Naming("acme"), Map.of("cin7", "key-1"));
    private final SecretsManagerClient client = SecretsManagerClient.builder()
            .endpointOverride(secrets.address())
            .region(Region.of(FakeAccount.REGION))
            .credentialsProvider(FakeAccount.credentials())
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();

    @AfterEach
    void close() {
        client.close();
        secrets.close();
    }

    @Test
    void aSecretIsFoundByItsName() {
        assertThat(value("acme/cin7")).isEqualTo("key-1");
    }

    @Test
    void aChangedSecretIsSeenByTheNextWhoAsks() {
        secrets.put("cin7", "key-2");

        assertThat(value("acme/cin7")).isEqualTo("key-2");
    }

    @Test
    void anUnknownSecretIsNotFound() {
        assertThatThrownBy(() -> value("acme/mirakl"))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("Secrets Manager can't find the specified secret.");
    }

    @Test
    void whatItDoesNotKnowIsRefused() {
        assertThatThrownBy(() -> client.deleteSecret(request -> request.secretId("acme/cin7")))
                .isInstanceOf(SecretsManagerException.class)
                .hasMessageContaining("only knows GetSecretValue");
    }

    private String value(String name) {
        return client.getSecretValue(request -> request.secretId(name)).secretString();
    }
}

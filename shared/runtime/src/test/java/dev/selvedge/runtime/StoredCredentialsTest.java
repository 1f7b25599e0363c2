package dev.selvedge.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredCredentialsTest {

    private final List<String> fetched = new ArrayList<>();

    private StoredCredentials holding(String text) {
        return new StoredCredentials("acme/mirakl", name -> {
            fetched.add(name);
            return text;
        });
    }

    @Test
    void aSecretIsFetchedOnceForAllItsParts() {
        StoredCredentials credentials = holding("{\"accountId\":\"a\",\"applicationKey\":\"k\"}");

        assertThat(credentials.part("accountId")).isEqualTo("a");
        assertThat(credentials.part("applicationKey")).isEqualTo("k");
        assertThat(fetched).containsExactly("acme/mirakl");
    }

    @Test
    void afterARefusalItIsFetchedAgain() {
        StoredCredentials credentials = holding("{\"apiKey\":\"k\"}");
        credentials.part("apiKey");
        credentials.refused();

        assertThat(credentials.part("apiKey")).isEqualTo("k");
        assertThat(fetched).hasSize(2);
    }

    @Test
    void aMissingPartIsNamedAndNothingElseIsSaid() {
        assertThatThrownBy(() -> holding("{\"key\":\"hush\"}").part("apiKey"))
                .hasMessage("secret acme/mirakl has no part \"apiKey\"");
    }

    @Test
    void aSecretThatIsNoObjectIsNotQuoted() {
        assertThatThrownBy(() -> holding("hush").part("apiKey"))
                .hasMessage("secret acme/mirakl is no JSON object of texts")
                .hasNoCause();
    }
}

package dev.selvedge.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.selvedge.remote.Credentials;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A secret of Secrets Manager, a JSON object of texts: fetched when first needed, and again after a refusal.
final class StoredCredentials implements Credentials {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String secret;
    private final UnaryOperator<String> store;
    private volatile @Nullable Map<String, String> parts;

    /// @param store gives a secret's text by its name
    StoredCredentials(String secret, UnaryOperator<String> store) {
        this.secret = secret;
        this.store = store;
    }

    @Override
    public String part(String name) {
        Map<String, String> current = parts;
        if (current == null) {
            current = read();
            parts = current;
        }
        String part = current.get(name);
        if (part == null) {
            throw new IllegalStateException("secret " + secret + " has no part \"" + name + "\"");
        }
        return part;
    }

    @Override
    public void refused() {
        parts = null;
    }

    /// The text itself must not reach a message, so the cause stays behind.
    private Map<String, String> read() {
        try {
            return JSON.readValue(store.apply(secret), new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("secret " + secret + " is no JSON object of texts");
        }
    }
}

package dev.selvedge.local.simulator.bluecherry;

import java.time.Duration;

/// Who may call the REST face (bluecherry.md B3: `none|basic|bearer|apiKeyHeader|oauth2-client-credentials`).
public sealed interface Access {

    record None() implements Access {}

    record Basic(String user, String password) implements Access {}

    record Bearer(String token) implements Access {}

    record ApiKeyHeader(String header, String key) implements Access {}

    /// Tokens are had at a path of this face, by a form or by HTTP Basic (RFC 6749, 4.4 and 2.3.1).
    ///
    /// @param lives how long a token is good
    record ClientCredentials(String tokenPath, String clientId, String clientSecret, Duration lives)
            implements Access {}
}

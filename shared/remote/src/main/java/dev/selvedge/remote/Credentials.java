package dev.selvedge.remote;

/// The secret parts with which a partner knows us, fetched when first needed.
public interface Credentials {

    /// One part of the secret, `apiKey` for example.
    String part(String name);

    /// The partner refused them: fetch them again before the next call.
    void refused();
}

package dev.selvedge.local.emulator;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/// The account, region and keys of the emulators: they open nothing else. Letters and digits only: DynamoDB Local
/// refuses others.
public final class FakeAccount {

    public static final String KEY = "laptop";
    public static final String SECRET = "laptop";

    /// London, where John Lewis's suppliers deploy.
    public static final String REGION = "eu-west-2";

    public static final String ACCOUNT = "000000000000";

    private FakeAccount() {}

    public static StaticCredentialsProvider credentials() {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, SECRET));
    }
}

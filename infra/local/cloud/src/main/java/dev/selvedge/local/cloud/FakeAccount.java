package dev.selvedge.local.cloud;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/// The keys that open the laptop cloud and nothing else. Letters and digits only: DynamoDB Local refuses others.
final class FakeAccount {

    static final String KEY = "laptop";
    static final String SECRET = "laptop";

    private FakeAccount() {}

    static StaticCredentialsProvider credentials() {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, SECRET));
    }
}

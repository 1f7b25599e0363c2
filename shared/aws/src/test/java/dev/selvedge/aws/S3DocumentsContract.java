package dev.selvedge.aws;

import dev.selvedge.core.port.Documents;
import dev.selvedge.testkit.contract.DocumentsContract;

class S3DocumentsContract extends DocumentsContract {

    private final Documents documents = new S3Documents(LocalAws.s3(), LocalAws.bucket());

    @Override
    protected Documents documents() {
        return documents;
    }
}

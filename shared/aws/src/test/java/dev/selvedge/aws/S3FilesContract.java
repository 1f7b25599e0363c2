package dev.selvedge.aws;

import dev.selvedge.core.port.Files;
import dev.selvedge.testkit.contract.FilesContract;

class S3FilesContract extends FilesContract {

    private final Files files = new S3Files(LocalAws.s3(), LocalAws.bucket());

    @Override
    protected Files files() {
        return files;
    }
}

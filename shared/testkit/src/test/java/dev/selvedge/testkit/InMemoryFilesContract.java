package dev.selvedge.testkit;

import dev.selvedge.core.port.Files;
import dev.selvedge.testkit.contract.FilesContract;
import java.time.InstantSource;

class InMemoryFilesContract extends FilesContract {

    private final Files files = new InMemoryFiles(InstantSource.system());

    @Override
    protected Files files() {
        return files;
    }
}

package dev.selvedge.testkit;

import dev.selvedge.core.port.Documents;
import dev.selvedge.testkit.contract.DocumentsContract;

class InMemoryDocumentsContract extends DocumentsContract {

    private final Documents documents = new InMemoryDocuments();

    @Override
    protected Documents documents() {
        return documents;
    }
}

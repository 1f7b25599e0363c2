package dev.selvedge.runtime;

import jakarta.inject.Inject;

final class PlantedFieldInjected {
    @Inject
    String injected = "";
}

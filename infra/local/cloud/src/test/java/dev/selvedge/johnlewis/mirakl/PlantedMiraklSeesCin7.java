package dev.selvedge.johnlewis.mirakl;

import dev.selvedge.erp.cin7core.Stranger;

record PlantedMiraklSeesCin7(Stranger stranger) {}

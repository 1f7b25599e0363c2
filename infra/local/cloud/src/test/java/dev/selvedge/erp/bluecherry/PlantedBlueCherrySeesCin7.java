package dev.selvedge.erp.bluecherry;

import dev.selvedge.erp.cin7core.Stranger;

record PlantedBlueCherrySeesCin7(Stranger stranger) {}

package dev.selvedge.core.model;

record PlantedFloatingMoney(double pounds) {}

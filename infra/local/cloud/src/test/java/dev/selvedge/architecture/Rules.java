package dev.selvedge.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess.Predicates;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The dependency rules of the design, by name.
final class Rules {

    private static final String MODEL = "dev.selvedge.core.model..";
    private static final String PORT = "dev.selvedge.core.port..";
    private static final String FLOW = "dev.selvedge.core.flow..";
    private static final String AWS = "dev.selvedge.aws..";
    private static final String MIRAKL = "dev.selvedge.johnlewis.mirakl..";
    private static final String CIN7 = "dev.selvedge.erp.cin7core..";
    private static final String REMOTE = "dev.selvedge.remote..";
    private static final String RUNTIME = "dev.selvedge.runtime..";
    private static final String FN = "dev.selvedge.fn..";
    private static final String SIMULATORS = "dev.selvedge.local.simulator..";
    private static final String CLOUD = "dev.selvedge.local.cloud..";
    private static final String[] PLAIN = {"java..", "org.joda.money..", "org.jspecify.."};

    private Rules() {}

    static Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new TreeMap<>();
        rules.put("model", only(MODEL, MODEL));
        rules.put("port", only(PORT, MODEL, PORT));
        rules.put("flow", only(FLOW, MODEL, PORT, FLOW));
        rules.put("adapters", adapters());
        rules.put("wire", wire());
        rules.put("amazon", usedOnlyIn("software.amazon..", AWS, RUNTIME, CLOUD));
        rules.put("lambda", usedOnlyIn("com.amazonaws.services.lambda..", FN, RUNTIME, CLOUD));
        rules.put("functions", functions());
        rules.put("nothingOnFunctions", noClasses().that().resideOutsideOfPackages(FN, CLOUD).should().dependOnClassesThat().resideInAPackage(FN));
        rules.put("functionsApart", slices().matching("dev.selvedge.fn.(*)..").should().notDependOnEachOther().allowEmptyShould(true));
        rules.put("simulators", simulators());
        rules.put("timeAndChance", timeAndChance());
        rules.put("money", money());
        rules.put("injection", noFields().should().beAnnotatedWith("jakarta.inject.Inject").orShould().beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty").allowEmptyShould(true));
        rules.put("cycles", slices().matching("dev.selvedge.(**)").should().beFreeOfCycles());
        return rules;
    }

    private static ArchRule only(String who, String... ours) {
        return classes().that().resideInAPackage(who).should().onlyDependOnClassesThat(resideInAnyPackage(ours).or(resideInAnyPackage(PLAIN)));
    }

    private static ArchRule adapters() {
        return classes()
                .that(resideInAPackage(AWS))
                .should()
                .onlyDependOnClassesThat(notOurs().or(resideInAnyPackage(AWS, MODEL, PORT)))
                .andShould(com.tngtech.archunit.lang.conditions.ArchConditions.not(com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat(resideInAPackage(FLOW))));
    }

    private static ArchRule wire() {
        return classes().that().resideInAPackage("dev.selvedge..wire..").should().onlyBeAccessed().byAnyPackage(MIRAKL, CIN7);
    }

    private static ArchRule usedOnlyIn(String what, String... where) {
        return noClasses().that().resideOutsideOfPackages(where).should().dependOnClassesThat().resideInAPackage(what);
    }

    private static ArchRule functions() {
        return noClasses().that().resideInAPackage(FN).should().dependOnClassesThat().resideInAnyPackage(AWS, MIRAKL, CIN7, REMOTE);
    }

    private static ArchRule simulators() {
        return noClasses().that().resideInAPackage(SIMULATORS).should().dependOnClassesThat(notOurs().negate().and(DescribedPredicate.not(resideInAPackage(SIMULATORS))));
    }

    private static DescribedPredicate<JavaClass> notOurs() {
        return DescribedPredicate.not(resideInAPackage("dev.selvedge.."));
    }
}

package dev.selvedge.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The structure of the design, rule by rule, each under the name of the violation that is planted for it.
final class Rules {

    private static final String MODEL = "dev.selvedge.core.model..";
    private static final String PORT = "dev.selvedge.core.port..";
    private static final String FLOW = "dev.selvedge.core.flow..";
    private static final String REMOTE = "dev.selvedge.remote..";
    private static final String AWS = "dev.selvedge.aws..";
    private static final String MIRAKL = "dev.selvedge.johnlewis.mirakl..";
    private static final String CIN7 = "dev.selvedge.erp.cin7core..";
    private static final String BLUECHERRY = "dev.selvedge.erp.bluecherry..";
    private static final String RUNTIME = "dev.selvedge.runtime..";
    private static final String FUNCTIONS = "dev.selvedge.fn..";
    private static final String SIMULATORS = "dev.selvedge.local.simulator..";
    private static final String EMULATORS = "dev.selvedge.local.emulator..";
    private static final String CLOUD = "dev.selvedge.local.cloud..";
    private static final String[] PLAIN = {"java..", "org.joda.money..", "org.jspecify.."};

    private Rules() {}

    static Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("ModelSeesPort", seesOnly(MODEL));
        rules.put("PortSeesFlow", seesOnly(PORT, MODEL));
        rules.put("FlowSeesVendor", seesOnly(FLOW, MODEL, PORT));
        rules.put("AwsSeesFlow", seesNoneOfOursBut(AWS, MODEL, PORT));
        rules.put("MiraklSeesCin7", seesNoneOfOursBut(MIRAKL, MODEL, PORT, REMOTE));
        rules.put("Cin7SeesAws", seesNoneOfOursBut(CIN7, MODEL, PORT, REMOTE));
        rules.put("BlueCherrySeesCin7", seesNoneOfOursBut(BLUECHERRY, MODEL, PORT, REMOTE));
        rules.put("RuntimeSeesMiraklWire", wireStaysIn("dev.selvedge.johnlewis.mirakl.wire..", MIRAKL));
        rules.put("RuntimeSeesCin7Wire", wireStaysIn("dev.selvedge.erp.cin7core.wire..", CIN7));
        rules.put("RemoteSeesAmazon", usedOnlyBy("software.amazon..", AWS, RUNTIME, EMULATORS, CLOUD));
        rules.put("RemoteSeesLambda", usedOnlyBy("com.amazonaws..", FUNCTIONS, RUNTIME, CLOUD));
        rules.put("FunctionSeesAdapter", seesNone(FUNCTIONS, AWS, MIRAKL, CIN7, BLUECHERRY, REMOTE));
        rules.put("RuntimeSeesFunction", usedOnlyBy(FUNCTIONS, FUNCTIONS, CLOUD));
        rules.put(
                "FunctionSeesFunction",
                slices().matching("dev.selvedge.fn.(*)..").should().notDependOnEachOther());
        rules.put("SimulatorSeesCore", seesNoneOfOursBut(SIMULATORS));
        rules.put("EmulatorSeesCore", seesNoneOfOursBut(EMULATORS));
        rules.put("TellsTheTime", asksNobodyForTimeOrChance());
        rules.put("FloatingMoney", floatsNothing());
        rules.put("FieldInjected", noFields().should().beAnnotatedWith("jakarta.inject.Inject"));
        rules.put("Cycle", slices().matching("dev.selvedge.(**)").should().beFreeOfCycles());
        return rules;
    }

    private static ArchRule seesOnly(String who, String... others) {
        return classes()
                .that()
                .resideInAPackage(who)
                .should()
                .onlyDependOnClassesThat(
                        resideInAPackage(who).or(resideInAnyPackage(others)).or(resideInAnyPackage(PLAIN)));
    }

    private static ArchRule seesNoneOfOursBut(String who, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(who)
                .should()
                .dependOnClassesThat(resideInAPackage("dev.selvedge..")
                        .and(not(resideInAPackage(who)))
                        .and(not(resideInAnyPackage(others))));
    }

    private static ArchRule seesNone(String who, String... others) {
        return noClasses().that().resideInAPackage(who).should().dependOnClassesThat(resideInAnyPackage(others));
    }

    private static ArchRule wireStaysIn(String wire, String adapter) {
        return noClasses().that().resideOutsideOfPackage(adapter).should().dependOnClassesThat(resideInAPackage(wire));
    }

    private static ArchRule usedOnlyBy(String what, String... users) {
        return noClasses().that().resideOutsideOfPackages(users).should().dependOnClassesThat(resideInAPackage(what));
    }

    /// Simulators answer late by sleeping in the one class that hosts them over HTTP.
    private static ArchRule asksNobodyForTimeOrChance() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(RUNTIME, CLOUD)
                .and()
                .doNotHaveFullyQualifiedName("dev.selvedge.local.simulator.SimulatorServer")
                .should()
                .callCodeUnitWhere(timeOrChance());
    }

    private static DescribedPredicate<JavaCall<?>> timeOrChance() {
        Set<String> asked =
                Set.of("now", "randomUUID", "currentTimeMillis", "nanoTime", "sleep", "system", "systemUTC");
        return DescribedPredicate.describe("asks the machine for time, chance or identity", call -> {
            String owner = call.getTargetOwner().getName();
            boolean source = owner.startsWith("java.time.")
                    || owner.equals(Clock.class.getName())
                    || Set.of("java.util.UUID", "java.lang.System", "java.lang.Thread")
                            .contains(owner);
            boolean unseeded = owner.equals("java.util.concurrent.ThreadLocalRandom")
                    || owner.equals("java.lang.Math") && call.getName().equals("random");
            return unseeded || source && asked.contains(call.getName());
        });
    }

    private static ArchRule floatsNothing() {
        return classes()
                .that()
                .resideInAnyPackage(MODEL, PORT, FLOW, AWS, MIRAKL, CIN7)
                .should(new ArchCondition<>("keep nothing in floating point") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getMembers().stream()
                                .filter(Rules::floats)
                                .forEach(member -> events.add(SimpleConditionEvent.violated(
                                        member, member.getFullName() + " is in floating point")));
                    }
                });
    }

    private static boolean floats(JavaMember member) {
        return member.getAllInvolvedRawTypes().stream()
                .map(JavaClass::getName)
                .anyMatch(Set.of("double", "float", "java.lang.Double", "java.lang.Float")::contains);
    }
}

package dev.selvedge.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvedge.aws.MessageCodec;
import dev.selvedge.erp.bluecherry.Outgoing;
import dev.selvedge.erp.bluecherry.Row;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.AnnotatedElement;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexReader;
import org.junit.jupiter.api.Test;

/// What a native image can only do when it was told while it was built.
class NativeRulesTest {

    private static final RegisterForReflection OURS = NativeReflection.class.getAnnotation(RegisterForReflection.class);

    @Test
    void everyTypeOfAMessageOrTableIsRegistered() {
        assertThat(MessageCodec.TYPES).allMatch(NativeRulesTest::isRegistered);
    }

    @Test
    void everyWireRecordOfAVendorIsRegistered() throws Exception {
        List<Class<?>> records = wireRecords();

        assertThat(records)
                .extracting(Class::getSimpleName)
                .contains("MiraklOrder", "MiraklError", "Cin7SaleHead", "Cin7Error", "Charge");
        assertThat(records).allMatch(NativeRulesTest::isRegistered);
    }

    @Test
    void aTypeThatNobodyRegisteredIsNoticed() {
        assertThat(isRegistered(Settings.class)).isFalse();
    }

    @Test
    void whatWaitsToBeToldToBlueCherryIsRegistered() {
        assertThat(Stream.of(Outgoing.class, Outgoing.Kind.class, Row.class)).allMatch(NativeRulesTest::isRegistered);
    }

    /// A resource must be listed and a class by name be registered: the schemas of X12 are, and nothing else is
    /// looked up.
    @Test
    void whatOurSourcesLookUpByNameIsListed() throws IOException {
        String listed =
                resource("/META-INF/native-image/dev.selvedge/selvedge-erp-bluecherry/reachability-metadata.json");

        assertThat(linesOfFunctions().stream().filter(NativeRulesTest::looksUpByName))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("X12Set.class.getResource(name)");
        assertThat(listed).contains("\"schema/**\"");
        assertThat(resource("/schema/x12-4010/850.xml")).isNotEmpty();
    }

    private static String resource(String name) throws IOException {
        try (InputStream resource = Objects.requireNonNull(NativeRulesTest.class.getResourceAsStream(name), name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static boolean looksUpByName(String line) {
        return Stream.of("Class.forName(", "loadClass(", "getResource", "ServiceLoader", "ResourceBundle")
                .anyMatch(line::contains);
    }

    private static boolean isRegistered(Class<?> type) {
        for (Class<?> at = type; at != null; at = at.getEnclosingClass()) {
            if (says(at) || List.of(OURS.targets()).contains(at)) {
                return true;
            }
        }
        return List.of(OURS.classNames()).contains(type.getName());
    }

    private static boolean says(AnnotatedElement type) {
        RegisterForReflection own = type.getAnnotation(RegisterForReflection.class);
        return own != null && !own.ignoreNested() && own.targets().length == 0;
    }

    private static List<Class<?>> wireRecords() throws Exception {
        List<Class<?>> records = new ArrayList<>();
        for (URL url : Collections.list(NativeRulesTest.class.getClassLoader().getResources("META-INF/jandex.idx"))) {
            try (InputStream index = url.openStream()) {
                for (ClassInfo found : new IndexReader(index).read().getKnownClasses()) {
                    if (found.isRecord() && isWire(found.name())) {
                        records.add(Class.forName(found.name().toString()));
                    }
                }
            }
        }
        return records;
    }

    private static boolean isWire(DotName name) {
        return name.toString().startsWith("dev.selvedge.") && name.toString().contains(".wire.");
    }

    /// What is in a function's artifact.
    private static List<String> linesOfFunctions() throws IOException {
        Set<String> elsewhere = Set.of("testkit");
        try (Stream<Path> modules = Stream.of(Path.of(".."), Path.of("../../functions"))
                .flatMap(folder -> Arrays.stream(folder.toFile().listFiles()))
                .filter(module -> !elsewhere.contains(module.getName()))
                .map(module -> module.toPath().resolve("src/main/java"))
                .filter(Files::isDirectory)) {
            return modules.flatMap(NativeRulesTest::lines).collect(Collectors.toList());
        }
    }

    private static Stream<String> lines(Path sources) {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        return lines.stream();
    }
}

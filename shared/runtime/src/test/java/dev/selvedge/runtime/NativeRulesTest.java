package dev.selvedge.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexReader;
import org.junit.jupiter.api.Test;

/// What a native image can only do when it was told while it was built.
class NativeRulesTest {

    private static final Pattern LOCALE = Pattern.compile("\\bLocale\\.(?!ROOT\\b)([A-Z_]{2,})\\b");

    /// A locale that is none of the constants; one without a language only stands for a country.
    private static final Pattern OTHER_LOCALE =
            Pattern.compile("\\bLocale\\.(of\\((?!\"\")|forLanguageTag|Builder|getDefault)");

    private static final RegisterForReflection OURS = NativeReflection.class.getAnnotation(RegisterForReflection.class);

    @Test
    void everyTypeOfAMessageOrTableIsRegistered() {
        Set<Class<?>> types = WrittenTypes.of(List.of(MessageCodec.TYPES));

        assertThat(types).allMatch(NativeRulesTest::isRegistered);
    }

    @Test
    void everyWireTypeOfAVendorIsRegistered() throws Exception {
        Set<Class<?>> types = WrittenTypes.of(wireTypes());

        assertThat(types)
                .extracting(Class::getSimpleName)
                .contains("MiraklOrder", "MiraklError", "Cin7SaleHead", "Cin7Error", "Charge");
        assertThat(types).allMatch(NativeRulesTest::isRegistered);
    }

    @Test
    void aTypeThatNobodyRegisteredIsNoticedHoweverDeepItLies() {
        record Inner(Instant at) {}
        record Outer(Map<String, List<? extends Inner[]>> inner) {}

        assertThat(WrittenTypes.of(List.of(Outer.class)))
                .containsExactly(Outer.class, Inner.class)
                .noneMatch(NativeRulesTest::isRegistered);
    }

    @Test
    void whatWaitsToBeToldToBlueCherryIsRegistered() {
        assertThat(WrittenTypes.of(List.of(Outgoing.class)))
                .containsExactlyInAnyOrder(Outgoing.class, Outgoing.Kind.class, Row.class)
                .allMatch(NativeRulesTest::isRegistered);
    }

    /// No type is found by the name that a text gives, which nothing here would see.
    @Test
    void noJsonNamesAClass() throws IOException {
        assertThat(linesOfFunctions())
                .noneMatch(line -> line.contains("JsonTypeInfo.Id.CLASS") || line.contains("activateDefaultTyping"));
    }

    /// Quarkus reads it from each module's own settings.
    @Test
    void whoeverReadsFilesInACharsetByNameHasAllOfThemBuiltIn() throws IOException {
        assertThat(linesOfFunctions()).anyMatch(line -> line.contains("Charset.forName("));
        assertThat(settings("quarkus.native.add-all-charsets")).containsExactly("true");
    }

    @Test
    void everyLocaleThatOurSourcesNameIsBuiltIn() throws Exception {
        Set<String> named = new TreeSet<>();
        for (String line : linesOfFunctions()) {
            Matcher locale = LOCALE.matcher(line);
            while (locale.find()) {
                named.add(tag(locale.group(1)));
            }
        }

        assertThat(linesOfFunctions()).noneMatch(OTHER_LOCALE.asPredicate());
        assertThat(named).contains("en-GB");
        assertThat(settings("quarkus.locales"))
                .singleElement(STRING)
                .satisfies(listed -> assertThat(listed.split(",")).containsAll(named));
    }

    /// A resource must be listed and a class by name be registered: the schemas of X12 are, and nothing else is
    /// looked up.
    @Test
    void whatOurSourcesLookUpByNameIsListed() throws IOException {
        String listed =
                resource("/META-INF/native-image/dev.selvedge/selvedge-erp-bluecherry/reachability-metadata.json");

        assertThat(linesOfFunctions().stream().filter(NativeRulesTest::looksUpByName))
                .singleElement(STRING)
                .contains("X12Set.class.getResource(name)");
        assertThat(listed).contains("\"schema/**\"");
        assertThat(resource("/schema/x12-4010/850.xml")).isNotEmpty();
    }

    private static String tag(String name) throws ReflectiveOperationException {
        return ((Locale) Locale.class.getField(name).get(null)).toLanguageTag();
    }

    /// The values of a setting in all modules.
    private static Set<String> settings(String name) throws IOException {
        Set<String> values = new TreeSet<>();
        for (URL url : resources("META-INF/microprofile-config.properties")) {
            Properties properties = new Properties();
            try (InputStream settings = url.openStream()) {
                properties.load(settings);
            }
            Optional.ofNullable(properties.getProperty(name)).ifPresent(values::add);
        }
        return values;
    }

    private static List<URL> resources(String name) throws IOException {
        return Collections.list(NativeRulesTest.class.getClassLoader().getResources(name));
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

    /// All that a vendor's JSON is read into or written from; an interface only says what some of it has in common.
    private static List<Class<?>> wireTypes() throws Exception {
        List<Class<?>> types = new ArrayList<>();
        for (URL url : resources("META-INF/jandex.idx")) {
            try (InputStream index = url.openStream()) {
                for (ClassInfo found : new IndexReader(index).read().getKnownClasses()) {
                    if (isWire(found.name()) && !found.isInterface()) {
                        types.add(Class.forName(found.name().toString()));
                    }
                }
            }
        }
        return types;
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

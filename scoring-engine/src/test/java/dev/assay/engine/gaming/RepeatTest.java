package dev.assay.engine.gaming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.engine.Assessor;
import dev.assay.engine.Profiles;
import dev.assay.engine.json.CanonicalJson;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** G10: the same bytes every time, everywhere. */
class RepeatTest {
    private static final int PROFILES = 12;

    /** What {@link #answersTheSameOnOtherJvms} starts elsewhere. */
    public static void main(String[] arguments) {
        System.out.println("answers " + answers(Tried.ASSESSOR));
    }

    /** One hash of the whole answers for some profiles. */
    private static String answers(Assessor assessor) {
        String all = IntStream.range(0, PROFILES)
                .mapToObj(i -> assessor.assess(withNewLetters(Tried.generated(new Random(i))), Tried.TODAY))
                .map(assessment -> new String(assessment.json(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
        return CanonicalJson.hash(all.getBytes(StandardCharsets.UTF_8));
    }

    /** A highlight with letters that stand in no JVM before those of Unicode 14 and 16. */
    private static JsonNode withNewLetters(JsonNode profile) {
        ObjectNode changed = profile.deepCopy();
        changed.withArray("/work")
                .insertObject(0)
                .put("startDate", "2021-01")
                .putArray("highlights")
                .add("Wrote the Kafka\uD837\uDF00 bridge so that no event is lost, and \uA7CBRaft log replication.");
        return changed;
    }

    @Property(seed = Profiles.SEED)
    void answersTheSameAgainAndInAnyOrderOfMembers(@ForAll long seed) throws IOException {
        JsonNode profile = Tried.profile(new Random(seed));
        byte[] canonical = CanonicalJson.bytes(profile);
        JsonNode sorted = new ObjectMapper().readTree(canonical);

        assertEquals(json(profile), json(profile));
        assertEquals(Tried.core(profile), Tried.core(sorted));
        assertEquals(json(sorted), json(new ObjectMapper().readTree(canonical)));
    }

    private static String json(JsonNode profile) {
        return new String(Tried.assess(profile).json(), StandardCharsets.UTF_8);
    }

    @Example
    void answersTheSameInEveryLocaleAndTimeZone() {
        String expected = answers(Tried.ASSESSOR);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertEquals(expected, answers(new Assessor(Tried.RUBRIC)));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Example
    void answersTheSameOnManyThreads() {
        List<String> hashes = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> answers(Tried.ASSESSOR))
                .distinct()
                .toList();

        assertEquals(List.of(answers(Tried.ASSESSOR)), hashes);
    }

    @Example
    void answersTheSameOnOtherJvms() throws IOException, InterruptedException {
        String expected = "answers " + answers(Tried.ASSESSOR);
        List<Path> others = others();
        if (others.isEmpty()) {
            System.out.println("No other JVM of version 17 or later is installed: tried on this one only.");
        }
        for (Path java : others) {
            Process process = new ProcessBuilder(
                            java.toString(),
                            "-Duser.language=ar",
                            "-Duser.timezone=Asia/Kathmandu",
                            "-cp",
                            System.getProperty("java.class.path"),
                            RepeatTest.class.getName())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            assertEquals(expected, output.lines().reduce((first, last) -> last).orElse(""), java + ": " + output);
            System.out.println("Same bytes on " + java);
        }
    }

    private static List<Path> others() throws IOException {
        Path folder = Path.of("/usr/lib/jvm");
        Path here = Path.of(System.getProperty("java.home")).toRealPath();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> homes = Files.list(folder)) {
            return homes.filter(home -> Files.isExecutable(home.resolve("bin" + File.separator + "java")))
                    .map(RepeatTest::real)
                    .distinct()
                    .filter(home -> !home.equals(here) && version(home) >= 17)
                    .map(home -> home.resolve("bin/java"))
                    .toList();
        }
    }

    private static Path real(Path home) {
        try {
            return home.toRealPath();
        } catch (IOException e) {
            return home;
        }
    }

    private static int version(Path home) {
        try {
            return Files.readAllLines(home.resolve("release")).stream()
                    .filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("[^0-9.]", "").split("\\.")[0])
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}

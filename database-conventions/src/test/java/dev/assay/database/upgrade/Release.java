package dev.assay.database.upgrade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The migrations of the last release, as contracts/released/migrations.sha256 lists them.
 *
 * @param hashes SHA-256 of each file, by its path from the root
 */
record Release(Map<String, String> hashes) {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    static final List<String> SERVICES = List.of("gateway", "profile-service", "scoring-service");

    static Release last() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (String line : Files.readAllLines(ROOT.resolve("contracts/released/migrations.sha256"))) {
            String[] cells = line.split("  ", 2);
            hashes.put(cells[1], cells[0]);
        }
        return new Release(hashes);
    }

    /** The number of a service's last migration. */
    int version(String service) {
        return hashes.keySet().stream()
                .filter(path -> path.startsWith(folder(service) + "/"))
                .mapToInt(Release::number)
                .max()
                .orElseThrow();
    }

    static String folder(String service) {
        return service + "/src/main/resources/db/migration";
    }

    /** Paths from the root of what a service would migrate with now. */
    static List<String> present(String service) throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder(service)))) {
            return files.map(ROOT::relativize).map(Path::toString).toList();
        }
    }

    static int number(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    static String hash(String path) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(ROOT.resolve(path)));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}

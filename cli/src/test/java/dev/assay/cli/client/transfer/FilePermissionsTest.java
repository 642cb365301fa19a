package dev.assay.cli.client.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.cli.client.FakeGateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known about people is readable for nobody but who fetched it, whatever the umask says. */
class FilePermissionsTest {

    private static final String ID = "01939f2e-0000-7000-8000-000000000001";

    @TempDir
    Path folder;

    @AutoClose
    private final FakeGateway gateway = new FakeGateway();

    @Test
    void closesASyncedFolderAndItsFiles() throws IOException {
        gateway.answer(
                "GET /api/v1/candidates/changes?limit=500",
                200,
                "{\"items\":[{\"id\":\"" + ID
                        + "\",\"kind\":\"UPSERTED\",\"candidate\":{\"name\":\"Ada\"}}],\"sync\":\"/b\"}");
        Path synced = folder.resolve("synced");

        new Sync(gateway.client(), synced).run(change -> {});

        assertEquals("rwx------", permissions(synced));
        assertEquals("rw-------", permissions(synced.resolve(ID + ".json")));
    }

    @Test
    void closesAnExportEvenInPlaceOfAnOpenFile() throws IOException {
        gateway.answer("GET /api/v1/exports/candidates.csv", 200, "name\r\nAda\r\n");
        Path file = Files.writeString(folder.resolve("pool.csv"), "old");

        new Export(gateway.client()).candidates(Export.Form.CSV, null, file);

        assertEquals("rw-------", permissions(file));
        assertEquals("name\r\nAda\r\n", Files.readString(file));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}

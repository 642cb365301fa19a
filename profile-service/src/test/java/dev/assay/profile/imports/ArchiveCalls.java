package dev.assay.profile.imports;

import static dev.assay.profile.imports.ImportCalls.IMPORTS;
import static dev.assay.profile.imports.ImportCalls.caller;
import static org.hamcrest.Matchers.hasSize;

import dev.assay.profile.candidate.Api;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The calls that the tests of archives make. */
public final class ArchiveCalls {

    private ArchiveCalls() {}

    public static Response post(byte[] archive) {
        return caller().contentType("application/zip").body(archive).post(IMPORTS);
    }

    /** A document that nobody else has, with a word in which its name stands. */
    public static byte[] resume(String name) {
        return (name + " Velmark\nvelmark@lumen.example\n\nSummary\nKnown as " + name
                        + UUID.randomUUID().toString().replace("-", "x")
                        + "\n\nWork\nEngineer, Lumen, Jan 2019 - Present\n- Built the event store of five nodes.\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The one candidate that was made of a document. */
    public static String only(byte[] resume) {
        String word = new String(resume, StandardCharsets.UTF_8).replaceAll("(?s).*Known as (\\w+).*", "$1");
        Response found = Api.caller().body("{\"text\": \"" + word + "\"}").post(Api.CANDIDATES + "/search");
        found.then().body("items", hasSize(1));
        return found.path("items[0].candidate.id");
    }
}

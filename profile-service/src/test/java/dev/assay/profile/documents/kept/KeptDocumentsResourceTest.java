package dev.assay.profile.documents.kept;

import static dev.assay.profile.documents.Uploads.add;
import static dev.assay.profile.documents.Uploads.caller;
import static dev.assay.profile.documents.Uploads.create;
import static dev.assay.profile.documents.Uploads.of;
import static dev.assay.profile.documents.Uploads.pdf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.assay.profile.documents.ParserTestResource;
import dev.assay.profile.documents.Uploads;
import dev.assay.rest.testing.PostgresTestResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is kept is given out, listed and erased. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
@WithTestResource(ParserTestResource.class)
class KeptDocumentsResourceTest {

    @Inject
    AgroalDataSource database;

    @Test
    void givesTheFileBackAsItCame() {
        // Given
        byte[] file = pdf();
        Response made = create(file, "../../etc/cv fdp.exe.pdf");
        String address = of(made.path("candidate.id")) + "/" + made.path("document.id");

        // When
        Response download = caller().get(address);

        // Then
        download.then()
                .statusCode(200)
                .contentType("application/octet-stream")
                .header("Content-Disposition", startsWith("attachment; filename=\"cv fdp.exe.pdf\""))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store");
        assertArrayEquals(file, download.asByteArray());
        caller().get(address + "/report")
                .then()
                .statusCode(200)
                .body("document.id", equalTo(made.path("document.id")))
                .body(
                        "report.values",
                        hasSize(made.<List<?>>path("report.values").size()));
    }

    @Test
    void pagesThroughDocuments() {
        // Given
        String id = create(pdf(), "1.pdf").path("candidate.id");
        add(id, 1, pdf((document, stream) -> Uploads.write(stream, 400, 11, "Second")), "2.pdf")
                .then()
                .statusCode(201);

        // When
        Response first = caller().get(of(id) + "?limit=1");

        // Then
        first.then().body("items.fileName", equalTo(List.of("2.pdf")));
        caller().urlEncodingEnabled(false)
                .get(first.<String>path("next"))
                .then()
                .body("items.fileName", equalTo(List.of("1.pdf")))
                .body("next", nullValue());
    }

    @Test
    void readsNoReportThatIsNotAskedFor() throws SQLException {
        // Given
        Response made = create(pdf(), "cv.pdf");
        String address = of(made.path("candidate.id"));
        execute("alter table document rename column report to report_out_of_reach");
        try {
            // When
            Response list = caller().get(address);
            Response download = caller().get(address + "/" + made.path("document.id"));

            // Then
            list.then().statusCode(200).body("items.fileName", equalTo(List.of("cv.pdf")));
            download.then().statusCode(200);
        } finally {
            execute("alter table document rename column report_out_of_reach to report");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void erasesDocumentsWithTheirCandidate() {
        // Given
        Response made = create(pdf(), "cv.pdf");
        String id = made.path("candidate.id");
        String address = of(id) + "/" + made.path("document.id");

        // When
        caller().header("If-Match", "\"1\"")
                .delete("/api/v1/candidates/" + id)
                .then()
                .statusCode(204);

        // Then
        caller().get(address).then().statusCode(404);
        caller().get(address + "/report").then().statusCode(404);
        caller().get(of(id)).then().statusCode(404);
    }
}

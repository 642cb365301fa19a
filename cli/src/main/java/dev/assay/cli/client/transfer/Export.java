package dev.assay.cli.client.transfer;

import dev.assay.cli.client.ApiClient;
import dev.assay.cli.client.Form;
import dev.assay.cli.output.Failure;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Downloads lists to files, completely or not at all. */
public final class Export {

    /** The formats of the file. */
    public enum Form {
        NDJSON("ndjson", "application/x-ndjson"),
        CSV("csv", "text/csv");

        private final String ending;
        private final String mediaType;

        Form(String ending, String mediaType) {
            this.ending = ending;
            this.mediaType = mediaType;
        }
    }

    private final ApiClient api;

    public Export(ApiClient api) {
        this.api = api;
    }

    /** @param tag only candidates with this tag; null for all */
    public void candidates(Form form, String tag, Path file) {
        write(form, "candidates", tag == null ? "" : parameter("tag", tag), file);
    }

    /**
     * @param jobProfile null for the default one
     * @param tags only candidates with all of these
     */
    public void ranking(Form form, String jobProfile, List<String> tags, Path file) {
        String query = jobProfile == null ? "" : parameter("jobProfile", jobProfile);
        for (String tag : tags) {
            query += (query.isEmpty() ? "" : "&") + parameter("tags", tag);
        }
        write(form, "ranking", query, file);
    }

    private static String parameter(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private void write(Form form, String list, String query, Path file) {
        String path = "/api/v1/exports/" + list + "." + form.ending + (query.isEmpty() ? "" : "?" + query);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            api.download(path, form.mediaType, part).orFail("export the " + list);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Failure("cannot write " + file + " (" + e.getMessage() + ").", e);
        } finally {
            discard(part);
        }
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new Failure("cannot remove " + part + ", which is not whole.", e);
        }
    }
}

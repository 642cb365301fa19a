package dev.assay.benchmarks.door;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Load by programs that others wrote: wrk as fast as it goes, hey at a rate. */
final class Load {

    private static final int CONNECTIONS = 16;
    private static final Pattern REQUESTS = Pattern.compile("([0-9]+) requests in ([0-9.]+)s");
    private static final Pattern FAILED = Pattern.compile("Non-2xx|Socket errors");

    private final String authorization;

    Load(String key) {
        this.authorization = "Authorization: Bearer " + key;
    }

    /** @param seconds as wrk measured them */
    record Sent(long requests, double seconds) {

        double perSecond() {
            return requests / seconds;
        }
    }

    Sent asFastAsItGoes(String url, int seconds) throws IOException, InterruptedException {
        String told = run("wrk", "-t1", "-c" + CONNECTIONS, "-d" + seconds + "s", "-H", authorization, url);
        Matcher matcher = REQUESTS.matcher(told);
        if (FAILED.matcher(told).find() || !matcher.find()) {
            throw new IllegalStateException("wrk says: " + told);
        }
        return new Sent(Long.parseLong(matcher.group(1)), Double.parseDouble(matcher.group(2)));
    }

    /** Milliseconds of each answer. */
    List<Double> atRate(String url, double perSecond, int seconds) throws IOException, InterruptedException {
        double each = perSecond / CONNECTIONS;
        String told = run(
                "hey",
                "-z",
                seconds + "s",
                "-c",
                "" + CONNECTIONS,
                "-q",
                "" + each,
                "-o",
                "csv",
                "-H",
                authorization,
                url);
        List<Double> millis = new ArrayList<>();
        for (String line : told.lines().skip(1).toList()) {
            String[] cells = line.split(",");
            if (!cells[6].equals("200")) {
                throw new IllegalStateException("hey says: " + line);
            }
            millis.add(Double.parseDouble(cells[0]) * 1000);
        }
        return millis;
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command[0] + " says: " + told);
        }
        return told;
    }
}

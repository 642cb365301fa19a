package dev.assay.benchmarks.door;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Load by third-party programs: wrk as fast as it can, hey at a rate. */
final class Load {

    private static final int CONNECTIONS = 16;
    private static final Pattern REQUESTS = Pattern.compile("([0-9]+) requests in ([0-9.]+)s");
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: ([0-9]+)");

    /** On a busy machine a deadline or two may pass; with more failures the figures would mean something else. */
    private static final int REQUESTS_PER_FAILURE = 1_000;

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
        // On a busy machine a request may wait longer than wrk's default of two seconds.
        String told = run(
                "wrk", "-t1", "-c" + CONNECTIONS, "-d" + seconds + "s", "--timeout", "20s", "-H", authorization, url);
        Matcher matcher = REQUESTS.matcher(told);
        Matcher refused = REFUSED.matcher(told);
        long failed = refused.find() ? Long.parseLong(refused.group(1)) : 0;
        if (told.contains("Socket errors") || !matcher.find()) {
            throw new IllegalStateException("wrk says: " + told);
        }
        Sent sent = new Sent(Long.parseLong(matcher.group(1)), Double.parseDouble(matcher.group(2)));
        check(failed, sent.requests(), told);
        return sent;
    }

    /** Milliseconds that each answer took. */
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
        long failed = 0;
        List<Double> millis = new ArrayList<>();
        for (String line : told.lines().skip(1).toList()) {
            String[] cells = line.split(",");
            millis.add(Double.parseDouble(cells[0]) * 1000);
            failed += cells[6].equals("200") ? 0 : 1;
        }
        check(failed, millis.size(), "hey: not all answers were 200");
        return millis;
    }

    private static void check(long failed, long requests, String told) {
        if (failed * REQUESTS_PER_FAILURE > requests) {
            throw new IllegalStateException(failed + " of " + requests + " failed: " + told);
        }
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

package dev.assay.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The candidates that a load has written so far, as far as its callers know. */
final class Population {

    private static final String[] DEEDS = {
        "Wrote the Raft log of our metadata store, five replicas, %d writes/s.",
        "Ran training on %d GPUs and wrote the checkpointing that survives lost nodes.",
        "Built connectors from the payroll system to the assistant for %d tenants.",
        "Looked after the office printers on %d floors.",
    };

    private final String run;
    private final Random random;
    private final List<Person> idle = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private final List<String> settled = new ArrayList<>();
    private int people;
    private int keys;

    /** A candidate with an external id, written by one call at a time. */
    static final class Person {
        private final String name;
        private int versions;
        private String id;
        private long version;

        private Person(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }

        String id() {
            return id;
        }

        long version() {
            return version;
        }

        String nextLabel() {
            return name + "#" + ++versions;
        }
    }

    Population(String run, Random random) {
        this.run = run;
        this.random = random;
    }

    /** A new candidate, or one that nobody is writing at the moment. */
    synchronized Person free() {
        return idle.isEmpty() || random.nextBoolean()
                ? new Person(run + "-" + ++people)
                : idle.remove(random.nextInt(idle.size()));
    }

    synchronized void wrote(Person person, Call call) {
        if (call.ok()) {
            if (person.id == null) {
                ids.add(call.id());
            }
            person.id = call.id();
            person.version = call.version();
        }
        idle.add(person);
    }

    /** A new key, one whose request has no certain answer yet, or now and then one that was answered. */
    synchronized String key() {
        if (!open.isEmpty() && random.nextInt(3) > 0) {
            return open.remove(random.nextInt(open.size()));
        }
        if (!settled.isEmpty() && random.nextInt(4) == 0) {
            return settled.get(random.nextInt(settled.size()));
        }
        return run + "-key-" + ++keys;
    }

    synchronized void created(String key, Call call) {
        if (!call.ok()) {
            open.add(key);
        } else if (!settled.contains(key)) {
            settled.add(key);
            ids.add(call.id());
        }
    }

    /** A candidate that is never written again. */
    synchronized Optional<Person> toErase() {
        return idle.stream().filter(person -> person.id != null).findFirst().map(person -> {
            idle.remove(person);
            ids.remove(person.id);
            return person;
        });
    }

    synchronized Optional<String> known() {
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(random.nextInt(ids.size())));
    }

    /** The same label gives the same body. */
    String body(String label) {
        Random own = new Random(label.hashCode());
        ObjectNode profile = Caller.JSON.createObjectNode();
        profile.putObject("basics").put("name", "Rowan Brackwater-Ilesanmi").put("label", label);
        ObjectNode work = profile.putArray("work").addObject();
        work.put("name", "Brackwater").put("startDate", "201" + own.nextInt(10));
        var highlights = work.putArray("highlights");
        for (int i = 0; i <= own.nextInt(3) + 1; i++) {
            highlights.add(DEEDS[own.nextInt(DEEDS.length)].formatted(10 + own.nextInt(20_000)));
        }
        return Caller.JSON.createObjectNode().set("profile", profile).toString();
    }
}

package dev.assay.database.upgrade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a migration may do to a schema that the build before goes on with, tried on a small one. */
class RulesTest {

    private static final String RELEASED = """
            create table person (id integer primary key, name text not null default '', mail text,
                state text check (state in ('NEW', 'OLD')), unique (mail));
            create index person_name on person (name);
            create table note (id bigint generated always as identity primary key,
                person_id integer references person on delete cascade, words text);
            create view newcomer as select id, name from person where state = 'NEW';
            create function greeting(text) returns text language sql as $$ select 'Hello ' || $1 $$;
            create function noticed() returns trigger language plpgsql as $$ begin return null; end $$;
            create trigger person_is_noticed after insert on person for each statement execute function noticed();
            """;

    private static TrialDatabases databases;

    @TempDir
    Path migrations;

    @BeforeAll
    static void start() throws IOException {
        databases = new TrialDatabases();
    }

    @AfterAll
    static void stop() throws IOException {
        databases.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            drop view newcomer                                              | newcomer is gone
            alter table note rename to remark                               | note is gone
            drop sequence counter                                           | counter is gone
            alter table person enable row level security                    | person is of another kind: rpf became rpt
            truncate note                                                   | note was written anew, and nobody reads or writes it meanwhile
            alter table note drop column words                              | note.words is gone
            alter table note rename column words to phrase                  | note.words is gone
            alter table note alter words type varchar(9) | note.words is of another type: text became character varying(9)
            alter table note alter words set not null                       | note.words must not be null any more
            alter table note add author text not null                       | note.author is new, must not be null and has no default: the build before does not set it
            alter table note alter id drop identity                         | note.id is made in another way: 'a' became ''
            alter table person alter name drop default                      | person.name has lost its default
            drop function greeting(text)                                    | function greeting(text) is gone
            drop function greeting(text); create function greeting(text) returns integer language sql as 'select 1' | function greeting(text) returns integer and not text
            drop trigger person_is_noticed on person                        | trigger person_is_noticed on person is gone
            drop index person_name                                          | index person_name of person is gone
            create unique index words_once on note using btree (words)      | index words_once of note is new and unique: the build before may write the same twice
            alter table note add constraint short check (length(words) < 9) | constraint short of note is new: the build before may write what it forbids
            alter table note add kind text, add constraint named check (kind is not null) | constraint named of note is new: the build before may write what it forbids
            alter table note add constraint known foreign key (id) references person (id) on delete cascade not valid | constraint known of note is new: the build before may write what it forbids
            alter table person drop constraint person_state_check, add constraint fewer check (state in ('NEW', 'NIL')) | constraint fewer of person is new: the build before may write what it forbids
            create table badge (person_id integer references person)        | constraint badge_person_id_fkey of badge keeps rows of person that the build before deletes
            alter table note drop constraint note_person_id_fkey            | constraint note_person_id_fkey of note is gone: the build before trusts it to delete along
            create index words_by on note (words)                           | V2__next.sql builds an index of note, which nobody writes meanwhile: say CONCURRENTLY
            alter table note add kind text; update note set kind = 'x'      | V2__next.sql changes rows of note while it keeps a table from everybody: make two migrations of it
            """)
    void refuses(String migration, String reason) throws IOException, SQLException {
        // Given
        release(migration);

        // When
        List<String> broken = databases.brokenSince(1, migrations.toString());

        // Then
        assertEquals(true, broken.contains(reason), broken.toString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            create table badge (id integer primary key, person_id integer references person on delete cascade); create index badge_person on badge (person_id)
            alter table note add kind text
            alter table note add kind text not null default 'plain' check (kind in ('plain', 'rich'))
            alter table note add badge integer // create unique index concurrently badge_once on note (badge)
            alter table note add badge integer references person on delete set null
            alter table note alter words set default 'none'
            alter table person alter name drop not null
            alter table person drop constraint person_state_check, add constraint more check (state in ('NEW', 'OLD', 'GONE'))
            create unique index concurrently more_than_unique on person (id, name)
            alter index person_name rename to person_by_name
            create or replace view newcomer as select id, name, mail from person
            create or replace function greeting(text) returns text language sql as 'select $1'
            create trigger note_is_noticed after insert on note for each statement execute function noticed()
            create index concurrently words_by on note (words)
            update note set words = upper(words)
            """)
    void lets(String migration) throws IOException, SQLException {
        // Given
        release(migration);

        // When
        List<String> broken = databases.brokenSince(1, migrations.toString());

        // Then
        assertEquals(List.of(), broken);
    }

    private void release(String migration) throws IOException {
        Files.writeString(migrations.resolve("V1__released.sql"), RELEASED + "create sequence counter;");
        String[] next = migration.split(" // ");
        for (int i = 0; i < next.length; i++) {
            Files.writeString(migrations.resolve("V" + (i + 2) + "__next.sql"), next[i] + ";");
        }
    }
}

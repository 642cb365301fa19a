package dev.assay.parser.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateSpansTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jan 2019 – Present | 2019-01 | ",
                "January 2019 - present | 2019-01 | ",
                "03/17 - 11/18 | 2017-03 | 2018-11",
                "03/2017-11/2018 | 2017-03 | 2018-11",
                "03.2017 – 11.2018 | 2017-03 | 2018-11",
                "2015 to date | 2015 | ",
                "since 2020 | 2020 | ",
                "Since March 2020 | 2020-03 | ",
                "2017-03 to 2018-11 | 2017-03 | 2018-11",
                "2017/03–now | 2017-03 | ",
                "1999 - April 2011 | 1999 | 2011-04",
                "2016-17 | 2016 | 2017",
                "2016/17 | 2016 | 2017",
                "2009 – 2014 | 2009 | 2014",
                "2019 – | 2019 | ",
                "Jan – Mar 2019 | 2019-01 | 2019-03",
                "Nov – Feb 2019 | 2018-11 | 2019-02",
                "March 15 2019 – June 20 2021 | 2019-03-15 | 2021-06-20",
                "September 30th 2018 - May 2 2019 | 2018-09-30 | 2019-05-02",
                "Sept. 2015 to Dec. 2016 | 2015-09 | 2016-12",
                "Sep '15 – Dec '16 | 2015-09 | 2016-12",
                "Mar-15 – Apr-17 | 2015-03 | 2017-04",
                "1 March 2015 – 30 June 2016 | 2015-03-01 | 2016-06-30",
                "March 1, 2015 – June 30, 2016 | 2015-03-01 | 2016-06-30",
                "01.03.2015 - 30.06.2016 | 2015-03-01 | 2016-06-30",
                "03/25/2015 - 06/30/2016 | 2015-03-25 | 2016-06-30",
                "Summer 2018 – Winter 2019 | 2018-06 | 2019-12",
                "Fall 2018 to Spring 2019 | 2018-09 | 2019-03",
                "Q1 2020 – Q3 2021 | 2020-01 | 2021-07",
                "Juli 2014 bis März 2017 | 2014-07 | 2017-03",
                "seit Oktober 2019 | 2019-10 | ",
                "Mai 2018 – heute | 2018-05 | ",
                "janvier 2016 à décembre 2018 | 2016-01 | 2018-12",
                "depuis février 2020 | 2020-02 | ",
                "sept. 2014 – aujourd'hui | 2014-09 | ",
                "enero de 2015 – actualidad | 2015-01 | ",
                "desde marzo de 2021 | 2021-03 | ",
                "gennaio 2017 – oggi | 2017-01 | ",
                "dal 2018 | 2018 | ",
                "março de 2014 – atual | 2014-03 | ",
                "mei 2013 – heden | 2013-05 | ",
                "sinds 2016 | 2016 | ",
                "styczeń 2012 – obecnie | 2012-01 | ",
                "od 2017 | 2017 | ",
                "maj 2011 – nu | 2011-05 | ",
                "(Apr 2019 – Present) | 2019-04 | ",
                "Apr 2019 → Jun 2020 | 2019-04 | 2020-06",
                "Kasım 2018 - günümüz | 2018-11 | ",
                "ianuarie 2015 – prezent | 2015-01 | ",
                "июнь 2015 – настоящее время | 2015-06 | ",
                "с марта 2015 по май 2016 | 2015-03 | 2016-05",
                "2019. január – 2020. március | 2019-01 | 2020-03",
                "Ιούνιος 2015 – σήμερα | 2015-06 | "
            })
    void readsSpans(String text, String start, String end) {
        List<DateSpan> spans = DateSpans.find(text);
        assertEquals(1, spans.size(), text);
        assertEquals(start, spans.get(0).start().map(PartialDate::toString).orElse(null));
        assertEquals(end, spans.get(0).end().map(PartialDate::toString).orElse(null));
        assertTrue(spans.get(0).range());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "graduated 2014 | 2014",
                "June 2021 | 2021-06",
                "2021-06-15 | 2021-06-15",
                "Spring 2019 | 2019-03",
                "21. Mai 2019 | 2019-05-21",
                "12/2020 | 2020-12",
                "2020年 and 2 | 2020",
                "2019 in Berlin | 2019",
                "2019 AWS Certified | 2019"
            })
    void readsSingleDates(String text, String date) {
        DateSpan span = DateSpans.find(text).get(0);
        assertEquals(date, span.start().orElseThrow().toString());
        assertFalse(span.range());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kasım 2020 | 2020-11",
                "KASIM 2020 | 2020-11",
                "Kasim 2020 | 2020-11",
                "NİSAN 2020 | 2020-04",
                "NI\u0307SAN 2020 | 2020-04",
                "Ni\u0307san 2020 | 2020-04",
                "Aralik 2019 | 2019-12",
                "EYLÜL 2019 | 2019-09",
                "Agustos 2019 | 2019-08",
                "ſept 2019 | 2019-09",
                "septembrie 2018 | 2018-09",
                "Iunie 2018 | 2018-06",
                "3 мая 2018 | 2018-05-03",
                "НОЯБРЬ 2018 | 2018-11",
                "Μάρτιος 2017 | 2017-03",
                "ΜΑΡΤΙΟΣ 2017 | 2017-03",
                "Μαΐου 2017 | 2017-05",
                "2016. augusztus | 2016-08"
            })
    void readsMonthsHoweverTheyAreWritten(String text, String date) {
        List<DateSpan> spans = DateSpans.find(text);

        assertEquals(1, spans.size(), text);
        assertEquals(date, spans.get(0).start().orElseThrow().toString());
        assertEquals(text.length(), spans.get(0).to());
    }

    @Test
    void readsAnEndWithoutABeginning() {
        DateSpan span = DateSpans.find("until 2019").get(0);
        assertTrue(span.start().isEmpty());
        assertEquals("2019", span.end().orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "€2019 of revenue",
                "20195 rows",
                "may I ask",
                "version 3.11",
                "10.5 GB",
                "grade 9/10",
                "p99 of 11 ms",
                "H2000 cards",
                "Dec 5",
                "in 40 minutes",
                "+49 30 5550 1234",
                "12,2014 users",
                "Scaled the training cluster to 2000 GPUs",
                "up to 2000 tenants",
                "from 2000 nodes",
                "grew the team of 2000 engineers"
            })
    void leavesOtherNumbersAlone(String text) {
        assertEquals(List.of(), DateSpans.find(text));
    }

    @Test
    void saysWhereADateStands() {
        String line = "Engineer, Acme\tJan 2019 – Present";
        DateSpan span = DateSpans.find(line).get(0);
        assertEquals("Jan 2019 – Present", line.substring(span.from(), span.to()));
    }

    @Test
    void doesNotReadAcrossATab() {
        DateSpan span = DateSpans.find("Sharding with ZeRO-3\tJan 2026").get(0);
        assertEquals("2026-01", span.start().orElseThrow().toString());
    }

    @Test
    void findsTwoSpansOfOneLine() {
        assertEquals(2, DateSpans.find("2015 – 2017 and again 2019 – 2021").size());
    }

    @Test
    void tellsADateFromASentence() {
        assertTrue(DateSpans.isMostly("Jan 2019 – Present (4 y)"));
        assertFalse(DateSpans.isMostly("Led the move of all services in 2019"));
    }

    @Test
    void refusesImpossibleMonths() {
        assertEquals(
                "2019",
                DateSpans.find("13/2019").stream()
                        .findFirst()
                        .map(s -> s.start().orElseThrow().toString())
                        .orElse("2019"));
    }

    @Test
    void findsEachOfVeryManyDates() {
        assertEquals(20_000, DateSpans.find("2019 ".repeat(20_000)).size());
    }
}

package dev.assay.parser.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.parser.document.Decoded;
import dev.assay.parser.document.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that every browser applies, and rules that none does, to {@code <div><i></i><p class="a" id="i" lang="en">}. */
class StyleSheetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p[class]{display:none}",
                "p[class='a']{display:none}",
                "p[class~=a]{display:none}",
                "[id^=i]{display:none}",
                ".a:not(.b){color:#fff}",
                ".a:not(.b,.c){color:#fff}",
                "p:last-child{display:none}",
                "p:nth-child(2n){display:none}",
                "p:nth-of-type(1){display:none}",
                "div:has(i) p{display:none}",
                ":is(p,h2){display:none}",
                ":where(p){display:none}",
                "p:not(:hover){display:none}",
                "<!-- p{display:none} -->",
                "@supports (display:block){p{display:none}}",
                "@layer x{p{display:none}}",
                "@layer{p{display:none}}",
                "@media (min-width:1px){p{display:none}}",
                "@media screen and (min-width: 40em) and (max-width:9999px){p{display:none}}",
                "@media (width >= 1px){p{display:none}}",
                "@media not print{p{display:none}}",
                "@media print, screen{p{display:none}}",
                "div{color:red;p{display:none}}",
                "p{&.a{display:none}}",
                "p{@media screen{display:none}}",
                ":root{--w:#fff}p{color:var(--w)}",
                "p{color:var(--none, white)}",
                ":root{--a:var(--b);--b:none}p{display:var(--a)}",
                "p{--paper:black}p{background:var(--paper);color:black}",
                "p.a{display:block} @layer x{p{display:none!important}}",
                ".a.a{display:block} #i{display:none} p{display:block}",
                "div .a{display:block} .a.a{display:none}",
                "a::after{content:'}'} p{display:none}"
            })
    void appliesWhatEveryBrowserApplies(String sheet) {
        Decoded decoded = decoded("<style>" + sheet + "</style>");

        assertEquals("Seen\n", decoded.text());
        assertEquals("Ran 4096 GPUs", decoded.findings().get(0).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<style>p:not(.a){display:none}</style>",
                "<style>p:first-child{display:none}</style>",
                "<style>p:nth-child(2n+1){display:none}</style>",
                "<style>[class~=x]{display:none}</style>",
                "<style>p:contains(GPUs){display:none}</style>",
                "<style>p[class!=b]{display:none}</style>",
                "<style>p[class~='.*']{display:none}</style>",
                "<style>p:hover{display:none}</style>",
                "<style>@supports not (display:grid){p{display:none}}</style>",
                "<style>@supports (-moz-appearance:none){p{display:none}}</style>",
                "<style>@media (max-width:600px){p{display:none}}</style>",
                "<style>@media screen and (max-width:600px){p{display:none}}</style>",
                "<style>@media (min-width:3000px){p{display:none}}</style>",
                "<style>@media print{p{display:none}}</style>",
                "<style>@media (prefers-color-scheme:dark){p{color:white}}</style>",
                "<style media=print>p{display:none}</style>",
                "<style>@layer x{#i{display:none}} p{display:block}</style>",
                "<style>@layer x,y; @layer y{p{display:block}} @layer x{p{display:none}}</style>",
                "<style>@keyframes k{from{display:none}}</style>",
                "<style>h1{p{display:none}}</style>",
                "<style>.a.a{display:none} #i{display:block} p{display:none}</style>",
                "<style>:root{--w:#fff} p{--w:#000;color:var(--w)}</style>",
                "<style>p{color:var(--none)}</style>",
                "<style>:root{--w:#fff;--d:navy} p{color:var(--w);background:var(--d)}</style>",
                "<style>:root{--d:url(dark.png) white} p{color:white;background:var(--d)}</style>",
                "<style>p{--a:var(--b);--b:var(--a);display:var(--a)}</style>",
                "<style>p{background:var(--brand);color:#fff}</style>",
                "<style>p{background:rgb(var(--brand) / .9);color:#fff}</style>",
                "<style>p{background:color-mix(in srgb, var(--brand) 90%, black);color:#fff}</style>",
                "<style>p{background:color-mix(in srgb, rgb(0 0 0) 5%, rgb(9 9 9));color:#000}</style>",
                "<style>div{background:#000}p{color:var(--ink)}</style>",
                "<style>p{background-image:var(--photo);background-color:#fff;color:#fff}</style>",
                "<style>p{background-image:url(x.jpg);background-color:#fff;color:#fff}</style>",
                "<style>p{background:rgba(0, 0, 0, .1);color:#000}</style>",
                "<style>p{background:rgb(0 0 0 / 10%);color:#000}</style>"
            })
    void seesWhatABrowserShows(String head) {
        Decoded decoded = decoded(head);

        assertEquals("Seen\nRan 4096 GPUs\n", decoded.text());
        assertEquals(List.of(), decoded.findings());
    }

    /** Each of them doubles the one before, and without a bound would fill the memory. */
    @Test
    void standsNamesThatGrow() {
        StringBuilder names = new StringBuilder("--v0:white;");
        for (int i = 1; i < 100; i++) {
            names.append("--v" + i + ":var(--v" + (i - 1) + ")var(--v" + (i - 1) + ");");
        }

        assertEquals(
                "Seen\nRan 4096 GPUs\n",
                decoded("<style>p{" + names + "color:var(--v99)}</style>").text());
    }

    /** Each of them makes ten of the one around it, and the next would fill the memory. */
    @Test
    void standsNestedRulesThatGrow() {
        List<CssRule> rules = CssSheet.rules("p{" + "&&&&&&&&&&{".repeat(5) + "color:#fff;background:navy}".repeat(6));

        assertTrue(rules.get(0).selector().length() < 1_000);
        assertEquals(
                "Seen\nRan 4096 GPUs\n",
                decoded("<style>p{color:#fff;" + "&&&&&&&&&&{".repeat(3) + "background:navy}}}}</style>")
                        .text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"i~p,", "p:nth-child(3),", "div:has(p),"})
    void refusesAPageWhoseStylesTakeTooLong(String selector) {
        String sheet = "<style>" + selector.repeat(99) + "x{display:none}</style>";

        Unreadable refused = assertThrows(Unreadable.class, () -> decoded(sheet, "<p>x</p>".repeat(20_000)));

        assertEquals(Unreadable.Reason.TOO_LARGE, refused.reason());
    }

    @Test
    void refusesAPageOfTooManyStyles() {
        String nested = "p,".repeat(300) + "p{" + "i,".repeat(300) + "i{display:none}}";

        Unreadable refused = assertThrows(Unreadable.class, () -> decoded("<style>" + nested + "</style>"));

        assertEquals(Unreadable.Reason.TOO_LARGE, refused.reason());
    }

    private static Decoded decoded(String head) {
        return decoded(head, "");
    }

    private static Decoded decoded(String head, String more) {
        String page = "<html><head>" + head + "</head><body><h1>Seen</h1>"
                + "<div><i></i><p class=a id=i lang=en>Ran 4096 GPUs</p>" + more + "</div></body></html>";
        return new HtmlDecoder().decode(page.getBytes(StandardCharsets.UTF_8));
    }
}

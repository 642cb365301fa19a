package dev.assay.parser.word.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.parser.Zips;
import dev.assay.parser.document.Decoded;
import dev.assay.parser.document.Finding;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Word shows the colour that a theme has under a name, not the one that is written beside the name. */
class DocxThemeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:color w:val='000000' w:themeColor='background1'/>",
                "<w:color w:val='000000' w:themeColor='light1'/>",
                "<w:color w:themeColor='background1'/>",
                "<w:color w:val='000000' w:themeColor='text1' w:themeTint='00'/>",
                "<w:color w:val='000000' w:themeColor='accent2'/>",
                "<w:color w:val='FFFFFF'/><w:shd w:val='clear' w:fill='000000' w:themeFill='background1'/>",
                "<w:color w:val='000000' w:themeColor='accent1'/><w:shd w:val='clear' w:fill='336699'/>"
            })
    void setsAsideTextInAColourOfTheThemeThatIsThePapers(String look) throws IOException {
        Decoded decoded = decoded(look, "");

        assertEquals("Seen\n", decoded.text());
        assertEquals(List.of(new Finding(Finding.Kind.BACKGROUND_COLOUR, 1, "Ran GPUs")), decoded.findings());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:color w:val='FFFFFF' w:themeColor='background1'/><w:shd w:val='clear' w:fill='FFFFFF' w:themeFill='accent1'/>",
                "<w:color w:val='FFFFFF' w:themeColor='text1'/>",
                "<w:color w:val='FFFFFF' w:themeColor='background1' w:themeShade='80'/>",
                "<w:color w:val='FFFFFF' w:themeColor='accent1' w:themeTint='99'/>",
                "<w:color w:val='336699' w:themeColor='none'/>"
            })
    void readsTextInAColourOfTheThemeThatStandsOut(String look) throws IOException {
        assertSeen(decoded(look, ""));
    }

    @Test
    void followsTheSettingsWhereTheyGiveANameAnotherColour() throws IOException {
        String dark = "<w:clrSchemeMapping w:bg1='dark1' w:t1='light1'/>";

        assertSeen(decoded("<w:color w:val='FFFFFF' w:themeColor='background1'/>", dark));
        assertEquals(
                "Seen\n",
                decoded("<w:color w:val='000000' w:themeColor='text1'/>", dark).text());
    }

    private static Decoded decoded(String look, String settings) throws IOException {
        String type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        String theme = "<a:theme xmlns:a='a'><a:themeElements><a:clrScheme>"
                + "<a:dk1><a:sysClr val='windowText' lastClr='000000'/></a:dk1>"
                + "<a:lt1><a:sysClr val='window' lastClr='FFFFFF'/></a:lt1>"
                + "<a:accent1><a:srgbClr val='336699'/></a:accent1><a:accent2><a:srgbClr val='FEFEFE'/></a:accent2>"
                + "</a:clrScheme></a:themeElements></a:theme>";
        String body = "<w:p><w:r><w:t>Seen</w:t></w:r></w:p><w:p><w:r><w:rPr>" + look
                + "</w:rPr><w:t>Ran GPUs</w:t></w:r></w:p>";
        return new DocxDecoder()
                .decode(Zips.of(Map.of(
                        "word/document.xml",
                        Zips.document("", body),
                        "word/theme/theme1.xml",
                        theme,
                        "word/settings.xml",
                        "<w:settings xmlns:w='w'>" + settings + "</w:settings>",
                        "word/_rels/document.xml.rels",
                        "<Relationships xmlns='r'><Relationship Id='t' Type='" + type
                                + "theme' Target='theme/theme1.xml'/><Relationship Id='s' Type='" + type
                                + "settings' Target='settings.xml'/></Relationships>")));
    }

    private static void assertSeen(Decoded decoded) {
        assertEquals("Seen\nRan GPUs\n", decoded.text());
        assertEquals(List.of(), decoded.findings());
    }
}

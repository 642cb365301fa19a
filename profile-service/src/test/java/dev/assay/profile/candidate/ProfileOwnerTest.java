package dev.assay.profile.candidate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileOwnerTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Ada Iske,ada@a.example,Tavish Orlend,tavish@b.example,true",
                "Ada Iske,-,Tavish Orlend,-,true",
                "Ada Iske,ada@a.example,Tavish Orlend,-,true",
                "-,ada@a.example,Tavish Orlend,tavish@b.example,true",
                "Ada Iske,ada@a.example,Ada Orlend,tavish@b.example,true",
                "Ada Iske,ada@a.example,Tavish Orlend,ADA@a.example,false",
                "Ada Iske,ada@a.example,ADA ISKE,new@b.example,false",
                "Ada Iske,ada@a.example,'Iske, Ada Maria',new@b.example,false",
                "Zo\u00eb Iske,-,Zoe Iske,-,false",
                "Ada Iske,ada@a.example,-,-,false",
                "-,-,-,-,false",
                "Ada Iske,-,-,tavish@b.example,false"
            })
    void isAnotherWhereSomethingTellsThemApartAndNothingJoinsThem(
            String name, String email, String otherName, String otherEmail, boolean another) {
        ProfileOwner one = owner(name, email);
        ProfileOwner other = owner(otherName, otherEmail);

        assertEquals(another, one.isAnotherThan(other));
        assertEquals(another, other.isAnotherThan(one));
    }

    private static ProfileOwner owner(String name, String email) {
        return ProfileOwner.of("{\"basics\": {\"name\": " + json(name) + ", \"email\": " + json(email) + "}}");
    }

    private static String json(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }
}

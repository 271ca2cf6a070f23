package candour.attachment;

import static candour.testing.Files.bytes;
import static candour.testing.Files.emptyZip;
import static candour.testing.Files.jpeg;
import static candour.testing.Files.joined;
import static candour.testing.Files.pdf;
import static candour.testing.Files.png;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.submission.Refused;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A file is what its bytes say, and its name must agree (R11.9). */
class InspectionTest {

    private static final String HTML = "<html><script>alert(1)</script></html>\n";
    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>";

    private static FileType typeOf(String name, byte[] content) {
        return Inspection.typeOf(new FileName(name), content);
    }

    static Stream<Arguments> whatACaseTakes() {
        return Stream.of(
                Arguments.of("consent.pdf", pdf(), FileType.PDF),
                Arguments.of("Minutes 12.03.2026.PDF", pdf(), FileType.PDF),
                Arguments.of("photo.jpg", jpeg(), FileType.JPEG),
                Arguments.of("photo.jpeg", joined(jpeg(), bytes("the film that a telephone adds")), FileType.JPEG),
                Arguments.of("screen.png", png(), FileType.PNG),
                Arguments.of("notes.txt", "Zoë’s mother was there.".getBytes(StandardCharsets.UTF_8), FileType.TEXT),
                Arguments.of("old notes.txt", bytes("She was given \u00a35."), FileType.TEXT),
                Arguments.of("letter.txt", bytes("From: a@b\r\nTo: c@d\r\nSubject: Mia\r\nDate: Mon\r\n\r\nHello"), FileType.TEXT));
    }

    @ParameterizedTest
    @MethodSource
    void whatACaseTakes(String name, byte[] content, FileType type) {
        assertThat(typeOf(name, content)).isEqualTo(type);
    }

    static Stream<Arguments> whatIsSomethingElseInside() {
        return Stream.of(
                Arguments.of("photo.png", bytes(SVG)),
                Arguments.of("photo.png", bytes("<?xml version=\"1.0\"?>" + SVG)),
                Arguments.of("photo.jpg", png()),
                Arguments.of("consent.pdf", bytes(HTML)),
                Arguments.of("consent.pdf", joined(bytes(HTML), pdf())),
                Arguments.of("consent.pdf", joined(bytes("%PDF-1.4\n" + HTML), pdf())),
                Arguments.of("photo.jpg", joined(bytes("\u00ff\u00d8\u00ff\u00fe\u0000\u0040" + HTML), jpeg())),
                Arguments.of("consent.pdf", bytes("MZ\u0090\u0000\u0003\u0000\u0000\u0000")),
                Arguments.of("consent.html.pdf", bytes("<!DOCTYPE html><p>Hello</p>")),
                Arguments.of("notes.txt", bytes("#!/bin/sh\nrm -r /")),
                Arguments.of("notes.txt", bytes("@echo off\r\ndel *")),
                Arguments.of("notes.txt", bytes("<script>alert(1)</script>")),
                Arguments.of("notes.txt", bytes("Hello\n" + SVG)),
                Arguments.of("notes.txt", bytes("a\u0000b")),
                Arguments.of("notes.txt", pdf()),
                Arguments.of("notes.txt", emptyZip()));
    }

    @ParameterizedTest
    @MethodSource
    void whatIsSomethingElseInside(String name, byte[] content) {
        assertThatThrownBy(() -> typeOf(name, content))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("it is something else inside")
                .hasMessageContaining("choose it again");
    }

    @Test
    void nothingHidesBeforeOrBehindAFile() {
        assertThatThrownBy(() -> typeOf("a.pdf", joined(bytes("junk\n"), pdf()))).hasMessageContaining("something else in this file");
        assertThatThrownBy(() -> typeOf("a.pdf", joined(pdf(), emptyZip()))).hasMessageContaining("something else in this file");
        assertThatThrownBy(() -> typeOf("a.png", joined(png(), emptyZip()))).hasMessageContaining("something else in this file");
        assertThatThrownBy(() -> typeOf("a.jpg", joined(jpeg(), emptyZip()))).hasMessageContaining("something else in this file");
        assertThatThrownBy(() -> typeOf("a.txt", joined(bytes("Hello"), emptyZip()))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> typeOf("a.png", joined(png(), bytes("what was cut off")))).hasMessageContaining("hangs on its end");
        assertThatThrownBy(() -> typeOf("a.pdf", bytes("%PDF-1.4\n1 0 obj"))).hasMessageContaining("not complete");
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() {
        assertThatThrownBy(() -> typeOf("consent.pdf", new byte[0]))
                .isInstanceOf(Refused.class)
                .hasMessage("This file is empty. Open it, save it again, and choose it again.");
    }

    @ParameterizedTest
    @CsvSource({
        "minutes.docx, Save it as PDF",
        "IMG_1.HEIC, Save the picture as JPEG or PNG",
        "all.zip, Unpack it",
        "page.svg, Print it to a PDF",
        "page.html, Print it to a PDF",
        "consent.pdf.exe, does not take files of this kind",
        "consent.pdf., does not take files of this kind",
        "consent, does not take files of this kind"
    })
    void whoeverBringsAnotherKindIsToldWhatToDo(String name, String words) {
        assertThatThrownBy(() -> typeOf(name, pdf()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(words)
                .hasMessageContaining("Add a PDF, a JPEG or PNG picture, or plain text (.txt).");
    }
}

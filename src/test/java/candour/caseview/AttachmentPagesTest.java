package candour.caseview;

import static candour.testing.Files.bytes;
import static candour.testing.Files.joined;
import static candour.testing.Files.pdf;
import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.Attachment;
import candour.casefile.ReadLog.Read;
import candour.casefile.ReadLog;
import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Story;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;

/**
 * Attachments over HTTP, as a browser sends and saves them (R7.2, R11.8, R11.9: size and type limits,
 * content sniffed, shown safely).
 */
@EngineTest
class AttachmentPagesTest extends WithAttachments {

    @Autowired
    private ReadLog reads;

    @Autowired
    private MultipartProperties forms;

    @Test
    void whatIsAddedStandsInTheCaseAndComesBackAsItWas() {
        Story.Case told = inDoubt();
        HttpPerson amina = person(Story.PRACTITIONER);
        byte[] content = pdf();

        HttpResponse<String> answer = amina.sendFile(
                addTo(told),
                Map.of("kind", "signed-consent", "description", "Jo’s signature"),
                "filename=\"Jo O'Neill’s consent.pdf\"",
                content);
        String page = amina.page(pageOf(told)).body();
        String record = amina.page("/records/" + told.reference()).body();
        Attachment attachment = attachments.ofCase(told.reference()).get(0);
        HttpResponse<byte[]> saved = amina.download(addressOf(told, attachment));

        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(pageOf(told) + "#said");
        assertThat(page).contains("The attachment is in the case.", "Jo’s signature", "Save Jo O&#39;Neill’s consent.pdf, 1 KB");
        assertThat(amina.page(pageOf(told)).body()).doesNotContain("The attachment is in the case.");
        for (String shown : List.of(page, record)) {
            assertThat(shown).contains("Attachment added: signed consent", "Jo’s signature", attachment.sha256().substring(0, 12));
        }
        assertThat(attachment.fileName()).isEqualTo("Jo O'Neill’s consent.pdf");
        assertThat(saved.body()).isEqualTo(content);
    }

    @Test
    void whatIsSavedCanStartNothing() {
        Story.Case told = inDoubt();
        Attachment attachment = added(told, pdf());

        HttpResponse<byte[]> saved = person(Story.LEAD).download(addressOf(told, attachment));

        assertThat(saved.headers().allValues("Content-Type")).containsExactly("application/pdf");
        assertThat(saved.headers().allValues("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
        assertThat(saved.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(saved.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(saved.headers().allValues("Content-Disposition"))
                .singleElement()
                .satisfies(how -> assertThat(how).startsWith("attachment;").endsWith("filename*=UTF-8''the%20coat.pdf"));
        assertThat(reads.ofCase(told.reference()))
                .extracting(Read::reader, Read::part)
                .contains(org.assertj.core.groups.Tuple.tuple(Story.LEAD, "attachment " + attachment.id()));
    }

    @Test
    void anAdviserSeesThatThereIsOneAndNeitherItsWordsNorItsContent() {
        Story.Case told = inDoubt();
        Attachment attachment = added(told, pdf());
        HttpPerson tom = person(Story.MANAGER);

        String page = tom.page(pageOf(told)).body();
        String beside = tom.page("/cases/by-task/" + told.step("give-advice").getId()).body();

        assertThat(page).contains("Photo", "added on").doesNotContain("the coat", "hook", attachment.id().toString(), "Add an attachment");
        assertThat(beside).contains("Attached:", "photo, added on").doesNotContain("the coat", "hook");
        assertThat(tom.download(addressOf(told, attachment)).statusCode()).isEqualTo(404);
        assertThat(tom.sendFile(addTo(told), PHOTO, "filename=\"a.pdf\"", pdf()).statusCode()).isEqualTo(404);
        assertThat(tom.sendForm(addressOf(told, attachment) + "/in-error", Map.of("reasons", "No.")).statusCode()).isEqualTo(404);
        assertThat(attachments.ofCase(told.reference())).containsExactly(attachment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"james.oneill", "grace.adeyemi", "sian.hughes", "olive.grant", "adele.stone"})
    void whoeverElseAsksLearnsNotEvenThatItExists(String stranger) {
        Story.Case told = inDoubt();
        Attachment attachment = added(told, pdf());
        HttpPerson person = person(stranger);

        for (String path : List.of(addressOf(told, attachment), addTo(told) + "/" + UUID.randomUUID(), addTo(told) + "/x")) {
            assertThat(person.page(path).statusCode()).isEqualTo(404);
            assertThat(person.page(path).body()).isEqualTo(person.page("/cases/IS-2026-999999").body());
        }
        assertThat(person.sendFile(addTo(told), PHOTO, "filename=\"a.pdf\"", pdf()).statusCode()).isEqualTo(404);
        assertThat(reads.ofCase(told.reference())).extracting(Read::reader).doesNotContain(stranger);
    }

    @Test
    void anAttachmentIsFoundInItsOwnCaseOnly() {
        Story.Case mine = inDoubt();
        Story.Case other = inDoubt();
        Attachment attachment = added(mine, pdf());

        assertThat(person(Story.PRACTITIONER).page(addressOf(other, attachment)).statusCode()).isEqualTo(404);
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnceAndWhatWasTypedStays() {
        Story.Case told = inDoubt();

        HttpResponse<String> nothing = person(Story.PRACTITIONER)
                .sendFile(addTo(told), Map.of("kind", "", "description", " "), "filename=\"\"", new byte[0]);
        HttpResponse<String> half = person(Story.PRACTITIONER)
                .sendFile(addTo(told), Map.of("description", "The <b>coat</b>"), "filename=\"coat.pdf\"", pdf());

        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(nothing.body())
                .contains("Put this right", "Choose what it is.", "Say in a few words what it shows or says.", "Choose the file.");
        assertThat(half.body()).contains("Choose what it is.", "Choose the file again.", "value=\"The &lt;b&gt;coat&lt;/b&gt;\"");
        assertThat(attachments.ofCase(told.reference())).isEmpty();
    }

    /** The server would write it into a folder while it comes in, unsealed and open to others. */
    @Test
    void noFileAboutAChildLiesInAFolderOnTheWay() {
        assertThat(forms.getFileSizeThreshold()).isGreaterThanOrEqualTo(forms.getMaxRequestSize());
    }

    @Test
    void tenMegabytesAreTakenAndNotAByteMore() {
        Story.Case told = inDoubt();
        HttpPerson amina = person(Story.PRACTITIONER);
        byte[] end = bytes("\n%%EOF\n");
        byte[] largest = joined(pdf(), new byte[TEN_MEGABYTES - pdf().length - end.length], end);

        HttpResponse<String> taken = amina.sendFile(addTo(told), PHOTO, "filename=\"a.pdf\"", largest);
        HttpResponse<String> refused = amina.sendFile(addTo(told), PHOTO, "filename=\"a.pdf\"", joined(largest, bytes("\n")));

        assertThat(largest).hasSize(TEN_MEGABYTES);
        assertThat(taken.statusCode()).isEqualTo(302);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("This file is larger than 10 MB.", "The coat on its hook");
        assertThat(attachments.ofCase(told.reference())).hasSize(1);
        assertThat(amina.download(addressOf(told, attachments.ofCase(told.reference()).get(0))).body()).isEqualTo(largest);
    }

    /** The server would cut such a form off before any page of ours sees it. */
    @Test
    void whatIsMuchTooLargeIsAnsweredInWordsToo() {
        Story.Case told = inDoubt();
        HttpPerson amina = person(Story.PRACTITIONER);

        HttpResponse<String> answer = amina.sendFile(addTo(told), PHOTO, "filename=\"film.pdf\"", new byte[2 * TEN_MEGABYTES]);
        HttpResponse<String> page = amina.page(pageOf(told) + "?too-large");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Content-Security-Policy")).as("like any other answer").isPresent();
        assertThat(answer.headers().firstValue("Location").orElse("")).isEqualTo(pageOf(told) + "?too-large#faults");
        assertThat(page.body()).contains("This file is larger than 10 MB.");
        assertThat(amina.sendFile("/login", PHOTO, "filename=\"film.pdf\"", pdf()).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "filename=\"a b\\\"c.pdf\" | a b_c.pdf",
        "filename*=UTF-8''a%0D%0ASet-Cookie%3A%20stolen%3D1%0D%0A.pdf | a Set-Cookie_ stolen=1 .pdf",
        "filename=\"a%0D%0ASet-Cookie: stolen=1.pdf\" | a%0D%0ASet-Cookie_ stolen=1.pdf",
        "filename=\"..\\..\\windows\\win.pdf\" | win.pdf",
        "filename*=UTF-8''consent%E2%80%AEexe.pdf | consentexe.pdf",
        "filename=\"<img src=x onerror=alert(1)>.pdf\" | _img src=x onerror=alert(1)_.pdf"
    })
    void aNameCanHoldAnythingAndDoesNothing(String fileName, String shown) {
        Story.Case told = inDoubt();
        HttpPerson amina = person(Story.PRACTITIONER);

        amina.sendFile(addTo(told), PHOTO, fileName, pdf());
        Attachment attachment = attachments.ofCase(told.reference()).get(0);
        HttpResponse<byte[]> saved = amina.download(addressOf(told, attachment));

        assertThat(amina.page(pageOf(told)).body()).contains("Save " + shown).doesNotContain("<img", "\u202E");
        assertThat(saved.headers().map()).doesNotContainKey("Set-Cookie");
        assertThat(saved.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;").doesNotContain("\n");
    }

    @Test
    void aNameThatCannotBeReadIsWrongAndNoFailureOfOurs() {
        Story.Case told = inDoubt();

        HttpResponse<String> answer = person(Story.PRACTITIONER).sendFile(addTo(told), PHOTO, "filename*=UTF-8''coat%ZZ.pdf", pdf());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("We could not do this").doesNotContain("coat");
        assertThat(attachments.ofCase(told.reference())).isEmpty();
    }

    @Test
    void aNameOfThreeHundredCharactersIsKeptAndShownShort() {
        Story.Case told = inDoubt();
        HttpPerson amina = person(Story.PRACTITIONER);
        String name = "é".repeat(300) + ".pdf";

        HttpResponse<String> answer = amina.sendFile(addTo(told), PHOTO, "filename=\"" + name + "\"", pdf());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(attachments.ofCase(told.reference())).extracting(Attachment::fileName).containsExactly(name);
        assertThat(amina.page(pageOf(told)).body()).contains("Save " + "é".repeat(100) + "….pdf");
    }

    @Test
    void aDoubleClickAddsOneAndTheSameFileLaterIsNoSecond() {
        Story.Case told = inDoubt();
        byte[] content = pdf();

        added(told, content);
        added(told, content);
        HttpResponse<String> later = person(Story.LEAD).sendFile(addTo(told), PHOTO, "filename=\"b.pdf\"", content);

        assertThat(later.body()).contains("This file is already in the case: it was added on ");
        assertThat(attachments.ofCase(told.reference())).hasSize(1);
    }

    @Test
    void aFormWithoutItsTokenIsNotTaken() {
        Story.Case told = inDoubt();

        assertThat(person(Story.PRACTITIONER).postWithoutToken(addTo(told), "{}").statusCode()).isEqualTo(403);
        assertThat(attachments.ofCase(told.reference())).isEmpty();
    }
}

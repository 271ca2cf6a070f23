package candour.caseview;

import static candour.testing.Files.pdf;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.itIsAbout;
import static candour.testing.Filled.legalHold;
import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.Attachment;
import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Staff;
import candour.testing.Story;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was added in error stays in the case, and is read by nobody but whoever has to look into it (R7.2, R11.8; ADR 12). */
@EngineTest
class AddedInErrorTest extends WithAttachments {

    @Autowired
    private Staff staff;

    @Test
    void whatWasAddedInErrorStaysForTheLeadAlone() {
        Story.Case told = inDoubt();
        HttpPerson amina = person(Story.PRACTITIONER);
        HttpPerson ruth = person(Story.LEAD);
        Attachment attachment = added(told, pdf());

        HttpResponse<String> noReason = amina.sendForm(addressOf(told, attachment) + "/in-error", Map.of("reasons", ""));
        HttpResponse<String> marked =
                amina.sendForm(addressOf(told, attachment) + "/in-error", Map.of("reasons", "It shows another child."));
        String hers = amina.page(pageOf(told)).body();
        String theLeads = ruth.page(pageOf(told)).body();

        assertThat(noReason.body()).contains("Say why it does not belong in this case.");
        assertThat(marked.statusCode()).isEqualTo(302);
        assertThat(hers)
                .contains("Attachment added in error: photo", "Added in error", "(Amina Khan, ")
                .as("its words may tell of another child")
                .doesNotContain(addressOf(told, attachment), "It shows another child.", attachment.description(), attachment.fileName(), "null");
        assertThat(theLeads).contains(addressOf(told, attachment), "It shows another child.", attachment.description(), attachment.fileName());
        assertThat(amina.download(addressOf(told, attachment)).statusCode()).isEqualTo(404);
        assertThat(ruth.download(addressOf(told, attachment)).statusCode()).isEqualTo(200);
        assertThat(amina.page("/records/" + told.reference()).body())
                .contains("Attachment added in error: photo")
                .doesNotContain("It shows another child.", attachment.description(), attachment.fileName());
    }

    /** They advise, confirm or look a second time on what is there. */
    @Test
    void whoeverSeesNoNamesSeesThatItWasAddedInError() {
        Story.Case told = inDoubt();
        Attachment attachment = added(told, pdf());
        HttpPerson tom = person(Story.MANAGER);
        assertThat(tom.page(pageOf(told)).body()).doesNotContain("Added in error");

        person(Story.PRACTITIONER).sendForm(addressOf(told, attachment) + "/in-error", Map.of("reasons", "It shows another child."));

        assertThat(tom.page(pageOf(told)).body()).contains("Added in error").doesNotContain("It shows another child.");
        assertThat(tom.page("/cases/by-task/" + told.step("give-advice").getId()).body()).contains("but in error");
    }

    /** Else nobody could: the evidence would be gone for whoever checks on the lead. */
    @Test
    void whereItIsAboutTheLeadItStaysOpenToWhoeverSeesTheWhole() {
        Story.Case told = inDoubt();
        Attachment attachment = added(told, pdf());
        person(Story.PRACTITIONER).sendForm(addressOf(told, attachment) + "/in-error", Map.of("reasons", "It shows another child."));
        told.change(itIsAbout(Story.LEAD));

        assertThat(told.step("tell-the-designated-officer").getAssignee()).isEqualTo(Story.SENIOR);
        assertThat(person(Story.SENIOR).download(addressOf(told, attachment)).statusCode()).isEqualTo(200);
        assertThat(person(Story.PRACTITIONER).download(addressOf(told, attachment)).statusCode()).isEqualTo(200);
        assertThat(person(Story.PRACTITIONER).page(pageOf(told)).body()).contains("A legal hold", attachment.description());
        assertThat(person(Story.LEAD).download(addressOf(told, attachment)).statusCode()).isEqualTo(404);
    }

    /** Nobody leads until another is made: whoever answers for the case opens it and places a hold. */
    @Test
    void soItDoesOnceTheOnlyLeadWasStoodDown() {
        Story.Case told = inDoubt();
        Attachment attachment = added(told, pdf());
        person(Story.PRACTITIONER).sendForm(addressOf(told, attachment) + "/in-error", Map.of("reasons", "It shows another child."));
        told.change(itIsAbout(Story.LEAD));

        staff.without("northfield-school-lead", Story.LEAD, () -> {
            assertThat(person(Story.PRACTITIONER).download(addressOf(told, attachment)).statusCode()).isEqualTo(200);
            assertThat(person(Story.PRACTITIONER).page(pageOf(told)).body()).contains("A legal hold");
            assertThat(person(Story.MANAGER).download(addressOf(told, attachment)).statusCode()).isEqualTo(404);
            assertThat(person(Story.SENIOR).page(pageOf(story.raise(concern())) + "/reads").statusCode())
                    .as("who reads what else there is")
                    .isEqualTo(404);
            told.change(legalHold());
        });

        assertThat(person(Story.LEAD).download(addressOf(told, attachment)).statusCode()).isEqualTo(404);
    }
}

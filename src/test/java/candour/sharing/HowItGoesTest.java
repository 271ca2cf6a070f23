package candour.sharing;

import static candour.testing.Filled.item;
import static candour.testing.Filled.sendIt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import candour.casefile.Transfer;
import candour.submission.Moment;
import candour.submission.Refused;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.Serves;
import candour.testing.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses, agreements and ways by which something may go (R2.1, R11.14, R11.15, R13.1). */
@EngineTest
class HowItGoesTest extends Choosing {

    @Serves("R11.14")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            leila@nhs.net.example.com | nhs.net.example.com is not NHSmail.
            leila@nhs-net.example     | nhs-net.example is not on the list of secure addresses.
            leila@gmail.com           | gmail.com is not on the list of secure addresses.
            leila at nhs.net          | it is not written as an email address.
            """)
    void aLookalikeAddressIsRefusedWithTheReasonAndOtherWays(String address, String reason) {
        Story.Case told = decided();

        refused(
                told,
                to(byEmail("amina@nhs.net", address)),
                "Recipient 1, “Where do you send it?”: You cannot send this to that address: " + reason,
                "Use a listed address, a portal, encrypted media or an encryption service you both agreed on.");
    }

    @Serves("R11.14")
    @Test
    void theSendersOwnAddressIsLookedAtToo() {
        Story.Case told = decided();

        refused(told, to(byEmail("amina@gmail.com", "leila@nhs.net")), "Recipient 1, “Which email address do you send it from?”: your own address. ", "gmail.com");
    }

    /** Fault P09: however an address is typed, it is the same one. */
    @Test
    void betweenTwoSecureAddressesItMayGoAndTheyAreKeptInOneWay() {
        Story.Case told = decided().finish(to(byEmail("amina.o’neill@NHS.net", "Leila.D'Souza@NHS.NET")));

        assertThat(told.openSteps()).containsExactly(SEND_IT);
        assertThat(transfers.ofCase(told.reference()))
                .extracting(Transfer::senderAddress, Transfer::address)
                .containsExactly(tuple("amina.o'neill@nhs.net", "Leila.D'Souza@nhs.net"));
    }

    @Serves({"R11.14", "R11.16"})
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            riverside-health | leila@met.police.uk        | this is an address of Metropolitan Police Service.
            riverside-health | leila@cafcass.gov.uk       | this is an address of Cafcass.
            riverside-health | leila@gov.uk               | gov.uk is not where Riverside Health Visiting is written to.
            ssafa            | them@mail.cafcass.gov.uk   | this is an address of Cafcass.
            """)
    void anAddressOfSomebodyElseIsQuestionedAndGoesWithAReason(String agency, String address, String question) {
        Story.Case told = decided();
        Map<String, Object> other = byEmail("amina@nhs.net", address);
        other.put("agency", agency);

        refused(told, to(other), "Recipient 1, “Where do you send it?”: " + question);
        other.put("whyThisAddress", "She sits in their office this month.");
        told.finish(to(other));

        assertThat(told.openSteps()).containsExactly(SEND_IT);
    }

    @Serves("R11.14")
    @Test
    void agreedEncryptionIsAnotherWayAndItsServiceIsNamed() {
        Story.Case told = decided();
        Map<String, Object> encrypted = recipient("method", "encrypted-email");
        encrypted.put("address", "trainer@club.example");

        refused(told, to(encrypted), "“Which service or portal is it?”: this needs an answer.");
        encrypted.put("service", "A sealed *mail* service");
        told.finish(to(encrypted));

        assertThat(shown.forTask(told.step(SEND_IT).getId(), Story.PRACTITIONER).get("transferText").toString())
                .contains("It goes through “A sealed \\*mail\\* service”.");
    }

    @Serves("R11.15")
    @Test
    void accessInPlaceEndsOnADayThatIsStillToCome() {
        Story.Case told = decided();
        Map<String, Object> access = recipient("method", "access-in-place");
        access.put("accessUntil", "yesterday");

        refused(told, to(access), "“Until what day can they look at it?”: choose a day that is still to come");
        access.put("accessUntil", "in 14 days");
        told.finish(to(access));

        assertThat(shown.forTask(told.step(SEND_IT).getId(), Story.PRACTITIONER).get("transferText").toString())
                .contains("Their access ends on ");
    }

    @Serves("R11.15")
    @Test
    void accessThatWasToEndBeforeItIsGivenIsNotGiven() {
        Map<String, Object> access = recipient("method", "access-in-place");
        access.put("accessUntil", "today");
        Story.Case told = decided().finish(to(access));
        jdbc.sql("update transfer set access_until = :before where reference = :reference")
                .param("before", LocalDate.now(Moment.LONDON).minusDays(3))
                .param("reference", told.reference())
                .update();

        assertThatThrownBy(() -> told.finish(sendIt())).isInstanceOf(Refused.class).hasMessageContaining("their access was to end on ");
    }

    @Serves("R2.1")
    @Test
    void anAgreementOfTheAgencyIsNamed() {
        Story.Case told = decided().finish(to(HEALTH_VISITOR).with("agreement", "Safeguarding policy"));

        assertThat(terms.of(transfers.ofCase(told.reference()).get(0).id()).agreement())
                .isEqualTo("Safeguarding policy of the school (2026, section 9)");
    }

    @Serves("R13.1")
    @Test
    void whereHealthIsToldOfTheCaldicottPrinciplesAreAskedAndIdentifiersGoItemByItem() {
        Story.Case told = decided();
        Filled about = to(HEALTH_VISITOR).with("tellsOfHealth", "yes").with("withIdentifiers", List.of("Item 1"));

        refused(told, about.with("caldicott", List.of("purpose", "least")), "each of these has to be true before it goes");
        told.finish(about.with("caldicott", Caldicott.PRINCIPLES));

        assertThat(shown.forTask(told.step(SEND_IT).getId(), Story.PRACTITIONER).get("transferText").toString())
                .contains("**Without name, birth date and number:** item 2.");
    }
}

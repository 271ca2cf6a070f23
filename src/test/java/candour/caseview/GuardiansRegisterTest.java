package candour.caseview;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.chooseWhatToWhomAndHow;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.sendIt;
import static candour.testing.Filled.share;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.ColleagueRepository;
import candour.casefile.ReadLog;
import candour.sharing.SharingProcess;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Story;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The Caldicott Guardian reviews what was told about health without consent; nobody else finds the register (R13.1). */
@Serves("R13.1")
@EngineTest
class GuardiansRegisterTest {

    private static final String PRACTITIONER = "leila.novak";
    private static final String GUARDIAN = "maya.desai";
    private static final String PAGE = "/health-disclosures";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private IdentityService identities;

    @Autowired
    private Story story;

    @Autowired
    private ReadLog reads;

    @Autowired
    private ColleagueRepository colleagues;

    private Story.Case sent(Filled risk, String health) {
        boolean harm = "yes".equals(risk.answers().get("sufferingHarm"));
        Story.Case told = story.raise(PRACTITIONER, concern())
                .finish(PRACTITIONER, describeTheInformation())
                .finish(PRACTITIONER, risk);
        if (!harm) {
            told.finish(PRACTITIONER, askForConsent());
        }
        return told.finish(
                        PRACTITIONER, harm ? share().with("lawfulBasis", "common-law-public-interest") : share())
                .finish(PRACTITIONER, chooseWhatToWhomAndHow()
                        .with("tellsOfHealth", health)
                        .with("caldicott", List.of(
                                "purpose", "necessary", "least", "need-to-know", "lawful", "duty-to-share", "no-surprise"))
                        .with("recipients", List.of(Map.of(
                                "agency", "hillingdon-mash",
                                "person", "The duty social worker",
                                "method", "hard-copy",
                                "items", "all",
                                "why", "They see to her.",
                                "methodAgreed", "yes"))))
                .finish(PRACTITIONER, sendIt());
    }

    private HttpResponse<String> seenBy(String user) {
        return HttpPerson.loggedIn(port, engine.getName(), user).page(PAGE);
    }

    @Test
    void holdsWhatWentWithoutConsentAboutHealthAndNothingElse() {
        Story.Case without = sent(harmIsMet(), "yes");
        Story.Case agreed = sent(weighTheRisk(), "yes");
        Story.Case notOfHealth = sent(harmIsMet(), "no");
        assertThat(without.passed()).contains(SharingProcess.Step.SEND_IT);

        String page = seenBy(GUARDIAN).body();

        assertThat(page)
                .contains(without.reference(), "Multi-Agency Safeguarding Hub", "public interest")
                .doesNotContain("))")
                .doesNotContain(agreed.reference(), notOfHealth.reference(), "Mia", "Lowe", "Leila", "duty social worker");
        assertThat(reads.ofCase(without.reference()))
                .anyMatch(read -> read.reader().equals(GUARDIAN) && read.part().equals("health-disclosures"));
        assertThat(reads.ofCase(agreed.reference())).noneMatch(read -> read.part().equals("health-disclosures"));
    }

    @Test
    void isThereForTheGuardianAloneAndForTheirOwnAgencyAlone() {
        Story.Case without = sent(harmIsMet(), "yes");

        for (String other : List.of(PRACTITIONER, "grace.adeyemi", Story.PRACTITIONER, Story.LEAD)) {
            assertThat(seenBy(other).statusCode()).as(other).isEqualTo(404);
        }
        assertThat(seenBy("frances.lund").body()).doesNotContain(without.reference());
    }

    @Serves("R11.8")
    @Test
    void holdsNothingOfACaseThatIsAboutTheGuardian() {
        Story.Case aboutThem = sent(harmIsMet(), "yes");
        assertThat(seenBy(GUARDIAN).body()).contains(aboutThem.reference());

        colleagues.add(aboutThem.reference(), GUARDIAN, PRACTITIONER);

        assertThat(seenBy(GUARDIAN).body()).doesNotContain(aboutThem.reference());
    }

    /** The directory still names them; the group is what they are now. */
    @Serves("R11.8")
    @Test
    void isNotThereForWhoeverIsNoGuardianAnyMore() {
        identities.deleteMembership(GUARDIAN, "riverside-health-caldicott");
        identities.createMembership(GUARDIAN, "riverside-health-practitioner");
        try {
            assertThat(seenBy(GUARDIAN).statusCode()).isEqualTo(404);
            assertThat(HttpPerson.loggedIn(port, engine.getName(), GUARDIAN).page("/").body()).doesNotContain(PAGE);
        } finally {
            identities.deleteMembership(GUARDIAN, "riverside-health-practitioner");
            identities.createMembership(GUARDIAN, "riverside-health-caldicott");
        }
    }

    @Test
    void theGuardiansStartPageLeadsThere() {
        assertThat(HttpPerson.loggedIn(port, engine.getName(), GUARDIAN).page("/").body()).contains(PAGE);
        assertThat(HttpPerson.loggedIn(port, engine.getName(), PRACTITIONER).page("/").body()).doesNotContain(PAGE);
    }
}

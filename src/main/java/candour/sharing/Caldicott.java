package candour.sharing;

import candour.agency.Agencies;
import candour.agency.Agency;
import candour.submission.Answers;
import candour.submission.Faults;
import candour.submission.Sent;
import java.util.List;
import org.springframework.stereotype.Component;

/** The Caldicott principles as questions, where somebody’s health or social care is told of, and only there (R13.1). */
@Component
class Caldicott {

    static final List<String> PRINCIPLES = List.of(
            "purpose", "necessary", "least", "need-to-know", "lawful", "duty-to-share", "no-surprise");

    private final Agencies agencies;

    Caldicott(Agencies agencies) {
        this.agencies = agencies;
    }

    void check(Sent sent, Faults faults) {
        Answers answers = sent.answers();
        boolean hasGuardian = agencies.byId(sent.agency()).map(Agency::caldicott).isPresent();
        if (hasGuardian && answers.text("tellsOfHealth") == null) {
            faults.on("tellsOfHealth", "say whether any of it tells of health or social care.");
        }
        if (answers.is("tellsOfHealth", "yes") && !answers.choices("caldicott").containsAll(PRINCIPLES)) {
            faults.on("caldicott", "each of these has to be true before it goes. If one is not, leave the item out or ask for advice.");
        }
    }
}

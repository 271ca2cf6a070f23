package candour.caseview;

import candour.access.Members;
import candour.access.Role;
import candour.agency.Agencies;
import candour.agency.Agency;
import candour.casefile.ColleagueRepository;
import candour.casefile.Decision;
import candour.casefile.DecisionRepository;
import candour.casefile.ReadLog;
import candour.casefile.TransferTermsRepository;
import candour.casefile.TransferTermsRepository.HealthDisclosure;
import candour.submission.BritishDate;
import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What the Caldicott Guardian of an agency reviews: which disclosures about health or social care were made without
 * consent, when, to whom and on which basis (R13.1). Holds no name, and nothing of a case about the Guardian; for nobody
 * else it is not there.
 */
@Controller
class GuardiansRegisterPage {

    private static final int MOST = 500;

    private final TransferTermsRepository terms;
    private final DecisionRepository decisions;
    private final ColleagueRepository colleagues;
    private final Agencies agencies;
    private final ReadLog reads;
    private final Members members;

    GuardiansRegisterPage(
            TransferTermsRepository terms,
            DecisionRepository decisions,
            ColleagueRepository colleagues,
            Agencies agencies,
            ReadLog reads,
            Members members) {
        this.terms = terms;
        this.decisions = decisions;
        this.colleagues = colleagues;
        this.agencies = agencies;
        this.reads = reads;
        this.members = members;
    }

    /** One disclosure in words. */
    record Disclosed(String reference, String when, String to, String basis) {}

    @GetMapping("/health-disclosures")
    String page(Principal principal, Model model) {
        Agency agency = members.find(principal.getName())
                .filter(person -> person.has(Role.CALDICOTT))
                .flatMap(Members.Member::agency)
                .flatMap(agencies::byId)
                .filter(own -> principal.getName().equals(own.caldicott()))
                .orElseThrow(CaseDoor::unknown);
        Set<String> aboutThem = colleagues.casesAbout(principal.getName());
        List<HealthDisclosure> disclosures = terms.healthDisclosuresWithoutConsent(agency.id(), MOST).stream()
                .filter(disclosure -> !aboutThem.contains(disclosure.reference()))
                .toList();
        reads.note(
                disclosures.stream().map(HealthDisclosure::reference).distinct().toList(),
                principal.getName(),
                "health-disclosures");
        model.addAttribute("agency", agency.name());
        model.addAttribute("disclosures", disclosures.stream().map(this::words).toList());
        return "health-disclosures";
    }

    private Disclosed words(HealthDisclosure disclosure) {
        return new Disclosed(
                disclosure.reference(),
                BritishDate.of(disclosure.sentAt()),
                agencies.byId(String.valueOf(disclosure.recipient()))
                        .map(Agency::name)
                        .orElse("Someone outside the directory"),
                decisions.ofCase(disclosure.reference()).stream()
                        .filter(decision -> decision.id().equals(disclosure.decision()))
                        .flatMap(GuardiansRegisterPage::laws)
                        .distinct()
                        .collect(Collectors.joining("; ")));
    }

    /** The law of each item that was shared: one decision may rest on several. Its name may have brackets of its own. */
    private static Stream<String> laws(Decision decision) {
        return Stream.ofNullable(decision.content().get("items"))
                .flatMap(items -> ((Collection<?>) items).stream())
                .map(item -> ((Map<?, ?>) item).get("lawfulBasis"))
                .filter(Map.class::isInstance)
                .map(basis -> (Map<?, ?>) basis)
                .filter(basis -> basis.get("title") != null)
                .map(basis -> "%s: %s".formatted(basis.get("title"), basis.get("law")));
    }
}

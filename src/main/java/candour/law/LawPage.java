package candour.law;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The law that decisions rest on, as it is kept: edition, first day, status and source. What nobody has confirmed stands
 * there, marked and switched off (R4.1).
 */
@Controller
class LawPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final LawfulBases bases;
    private final SecureDomains domains;

    LawPage(LawfulBases bases, SecureDomains domains) {
        this.bases = bases;
        this.domains = domains;
    }

    /**
     * One entry in words.
     *
     * @param unconfirmed whether nobody has confirmed it: it stands out
     */
    record Entry(String title, String law, String says, String from, String status, String source, boolean unconfirmed) {

        /** A source that can be opened. */
        public boolean isLink() {
            return source.startsWith("https://");
        }
    }

    @GetMapping("/law")
    String page(Model model) {
        model.addAttribute("today", of(Edition.TODAY));
        model.addAttribute("then", of(Edition.GUIDANCE_2016));
        model.addAttribute("domains", domains.all().stream().map(LawPage::entry).toList());
        return "law";
    }

    private List<Entry> of(Edition edition) {
        return bases.all().stream()
                .filter(basis -> basis.edition() == edition)
                .map(this::entry)
                .toList();
    }

    private Entry entry(LawfulBasis basis) {
        boolean unconfirmed = basis.status() == LawfulBasis.Status.TO_BE_CONFIRMED;
        String status =
                switch (basis.status()) {
                    case IN_FORCE -> basis.edition() == Edition.TODAY ? "In force" : "As the guidance names it";
                    case TO_BE_CONFIRMED -> "To be confirmed: switched off, and cannot be chosen";
                    case SUPERSEDED -> "No longer the law; now: "
                            + bases.byKey(basis.supersededBy()).map(LawfulBasis::law).orElse("another law");
                };
        String then = bases.counterpartOf(basis).map(old -> " In 2016: " + old.law() + ".").orElse("");
        return new Entry(
                basis.title(),
                basis.law(),
                basis.permits() + then,
                unconfirmed ? "not known" : day(basis.from()),
                status,
                basis.source(),
                unconfirmed);
    }

    private static Entry entry(SecureDomain domain) {
        String status =
                switch (domain.status()) {
                    case CURRENT -> "In use";
                    case TO_BE_CONFIRMED -> "To be confirmed: ask the recipient whether it is still secure before you send";
                    case RETIRED -> "No longer in use: nothing is sent there";
                };
        return new Entry(
                domain.domain(),
                domain.title(),
                "",
                day(domain.from()),
                status,
                domain.source(),
                domain.status() == SecureDomain.Status.TO_BE_CONFIRMED);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}

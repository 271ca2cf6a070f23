package candour.caseview;

import candour.casefile.KnownPerson;
import candour.caseview.CaseDoor.Visitor;
import candour.caseview.CaseRows.Child;
import candour.earlier.EarlierCase;
import candour.earlier.EarlierConcerns;
import candour.earlier.OthersRead;
import candour.earlier.WhoMayKnow;
import candour.submission.Moment;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Other cases that may be about the same child, for those who may know of them (R11.3, R11.8). */
@Component
class EarlierRows {

    private final EarlierConcerns earlier;
    private final WhoMayKnow whoMayKnow;
    private final OthersRead others;
    private final Clock clock;

    EarlierRows(EarlierConcerns earlier, WhoMayKnow whoMayKnow, OthersRead others, Clock clock) {
        this.earlier = earlier;
        this.whoMayKnow = whoMayKnow;
        this.others = others;
        this.clock = clock;
    }

    /**
     * Another case in words.
     *
     * @param answer what the safeguarding lead said of it, or null
     */
    record Row(String reference, List<Child> children, String raised, String why, String answer) {}

    /** What this visitor may know; whoever reads of another's case is noted. */
    List<Row> of(Visitor visitor) {
        if (!visitor.seesAll()) {
            return List.of();
        }
        List<EarlierCase> known =
                earlier.of(visitor.reference(), whoMayKnow.of(visitor.userId()));
        others.note(known, visitor.reference(), visitor.userId());
        return known.stream().map(this::row).toList();
    }

    private Row row(EarlierCase other) {
        LocalDate today = LocalDate.now(clock.withZone(Moment.LONDON));
        return new Row(
                other.reference(),
                other.people().stream()
                        .filter(person -> person.role().isChild())
                        .map(child -> new Child(called(child), child.born().words(today)))
                        .toList(),
                other.inWords(),
                other.whyInWords(),
                other.sameChild() == null ? null : other.sameChild() ? "the same child" : "not the same child");
    }

    private static String called(KnownPerson child) {
        return child.name() == null ? "Name not known" : child.name();
    }
}

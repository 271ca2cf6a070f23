package candour.event;

import candour.casefile.Person;
import candour.casefile.PersonRepository;
import candour.casefile.Submission;
import candour.casefile.SubmissionRepository;
import candour.concern.LateEntry;
import candour.submission.Answers;
import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Moment;
import candour.submission.Sent;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/** What happened can be kept as it was told: about people who stand in the case, on days that have come (R11.2, R11.7). */
@Component
class CaseEventGuard implements Guard {

    private static final Duration SAME_EVENT = Duration.ofMinutes(10);

    private final PersonRepository people;
    private final SubmissionRepository submissions;
    private final LateEntry late;
    private final Clock clock;

    CaseEventGuard(PersonRepository people, SubmissionRepository submissions, LateEntry late, Clock clock) {
        this.people = people;
        this.submissions = submissions;
        this.late = late;
        this.clock = clock;
    }

    @Override
    public String form() {
        return EventProcess.KEY;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        refuseTwice(sent, faults);
        if (sent.answers().is(EventProcess.WHAT_CHANGED.name(), EventProcess.Change.NEW_INFORMATION)) {
            checkNewInformation(sent, faults);
        }
    }

    /** Whoever sends the same words again within ten minutes has pressed twice. */
    private void refuseTwice(Sent sent, Faults faults) {
        boolean told = submissions.ofCase(sent.reference()).stream()
                .filter(earlier -> earlier.form().equals(EventProcess.KEY))
                .filter(earlier -> earlier.submittedBy().equals(sent.user()))
                .filter(earlier -> earlier.submittedAt().isAfter(sent.at().minus(SAME_EVENT)))
                .map(Submission::answers)
                .anyMatch(sent.answers().values()::equals);
        if (told) {
            faults.add("you have told us this already. It stands in “The case so far”.");
        }
    }

    private void checkNewInformation(Sent sent, Faults faults) {
        Answers said = sent.answers();
        List<Person> known = people.people(sent.reference());
        if (known.isEmpty()) {
            faults.add("nobody is described in this case yet. Write it down in the step “Describe the information”,"
                    + " or in a concern of its own.");
            return;
        }
        if (PersonOfTheCase.of(said.text("newAbout"), known).isEmpty()) {
            faults.on("newAbout", "choose somebody who stands in this case.");
        }
        LocalDate today = LocalDate.now(clock.withZone(Moment.LONDON));
        LocalDate happened = said.date("newHappenedOn");
        if (happened != null && happened.isAfter(today)) {
            faults.on("newHappenedOn", "this lies in the future. Enter when it happened.");
        } else if (happened != null
                && said.text("newLateReasons") == null
                && late.isLate(said.text("newKind"), happened, today)) {
            faults.on(
                    "newLateReasons",
                    "this happened %d days ago. Say why it is written down only now."
                            .formatted(ChronoUnit.DAYS.between(happened, today)));
        }
    }
}

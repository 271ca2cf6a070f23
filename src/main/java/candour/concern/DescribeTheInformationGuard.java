package candour.concern;

import candour.casefile.PersonRole;
import candour.submission.Answers;
import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Moment;
import candour.submission.Sent;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Somebody the case is about, something known about them, and dates that can be (R11.1 to R11.4); a reason where
 * something is written down late.
 */
@Component
class DescribeTheInformationGuard implements Guard {

    private final LateEntry late;
    private final Clock clock;

    DescribeTheInformationGuard(LateEntry late, Clock clock) {
        this.late = late;
        this.clock = clock;
    }

    @Override
    public String form() {
        return ConcernProcess.Step.DESCRIBE_THE_INFORMATION;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        List<Answers> people = sent.answers().rows("people");
        List<Answers> items = sent.answers().rows("items");
        if (people.isEmpty()) {
            faults.on("people", "say who this is about. You can leave the name empty if you do not know it.");
        }
        if (people.stream().noneMatch(person -> PersonRole.ofKey(person.text("role")).isChild())) {
            faults.on("people", "add the child this is about. A child without a name, or not yet born, can be added too.");
        }
        if (items.isEmpty()) {
            faults.on("items", "add at least one thing you know. What you saw or heard is enough.");
        }
        if (sent.user().equals(sent.answers().text("colleague"))) {
            faults.on("colleague", "choose a colleague. If it is about yourself, ask your safeguarding lead to take the case over.");
        }
        LocalDate today = LocalDate.now(clock.withZone(Moment.LONDON));
        new PeopleCheck(people, today, faults).check();
        for (int i = 0; i < items.size(); i++) {
            checkItem(items.get(i), i, people.size(), today, faults);
        }
    }

    private void checkItem(Answers item, int index, int people, LocalDate today, Faults faults) {
        if (!item.text("about").matches("[1-9][0-9]?") || Integer.parseInt(item.text("about")) > people) {
            faults.on(Faults.inRow("items", index, "about"), "choose which of the people above it is about.");
        }
        LocalDate happened = item.date("happenedOn");
        if (happened != null && happened.isAfter(today)) {
            faults.on(Faults.inRow("items", index, "happenedOn"), "this lies in the future. Enter when it happened.");
        } else if (happened != null && item.text("lateReasons") == null && late.isLate(item.text("kind"), happened, today)) {
            faults.on(
                    Faults.inRow("items", index, "lateReasons"),
                    "this happened %d days ago. Say why it is written down only now."
                            .formatted(ChronoUnit.DAYS.between(happened, today)));
        }
    }
}

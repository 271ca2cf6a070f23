package candour.training;

import candour.access.Members;
import candour.access.Members.Member;
import candour.access.Role;
import candour.submission.BritishDate;
import candour.submission.Moment;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who is trained until when (R13.3). A day that nobody entered counts as due: not knowing is never being up to date. */
@Component
public class Training {

    private final TrainingRepository days;
    private final Members members;
    private final Period renewal;
    private final Period warning;
    private final Clock clock;

    /**
     * @param renewal after which time training lapses
     * @param warning how long before that people are reminded
     */
    Training(
            TrainingRepository days,
            Members members,
            @Value("${candour.training.renewal:P3Y}") Period renewal,
            @Value("${candour.training.warning:P60D}") Period warning,
            Clock clock) {
        this.days = days;
        this.members = members;
        this.renewal = renewal;
        this.warning = warning;
        this.clock = clock;
    }

    /**
     * One person's training.
     *
     * @param last the day of it in words, or null where nobody entered one
     * @param lapsesOn the day on which it lapses, or null
     * @param due whether it is time to arrange the next one
     * @param lapsed whether it has lapsed already
     */
    public record Trained(String userId, String name, String last, LocalDate lapsesOn, boolean due, boolean lapsed) {

        /** The day on which it lapses in words, or null. */
        public String until() {
            return lapsesOn == null ? null : BritishDate.of(lapsesOn);
        }
    }

    /** Everybody of the agency, those first for whom it is time. */
    public List<Trained> of(String agency) {
        Map<String, LocalDate> last = days.lastDays(agency);
        return Arrays.stream(Role.values())
                .flatMap(role -> members.ofGroup(role.groupOf(agency)).stream())
                .distinct()
                .flatMap(user -> members.find(user).stream())
                .map(member -> trained(member, last.get(member.userId())))
                .sorted(Comparator.comparing(Trained::due).reversed().thenComparing(Trained::name))
                .toList();
    }

    /** What the start page reminds this person of; empty where nothing is due or no day is known. */
    public String reminder(Member member) {
        return member.agency()
                .map(agency -> trained(member, days.lastDays(agency).get(member.userId())))
                .filter(trained -> trained.due() && trained.last() != null)
                .map(trained -> trained.lapsed()
                        ? "Your safeguarding training lapsed on %s. Arrange the next one with your manager; you go on working here meanwhile."
                                .formatted(trained.until())
                        : "Your safeguarding training lapses on %s. Arrange the next one now.".formatted(trained.until()))
                .orElse("");
    }

    /** Whether this person works at the agency still, as far as the accounts tell. */
    boolean isOf(String agency, String user) {
        return Arrays.stream(Role.values()).anyMatch(role -> members.ofGroup(role.groupOf(agency)).contains(user));
    }

    /** When this person was last trained, if anybody knows. */
    Optional<LocalDate> lastDay(String agency, String user) {
        return Optional.ofNullable(days.lastDays(agency).get(user));
    }

    /**
     * Enters that somebody was trained.
     *
     * @param course who gave the certificate, or null where nobody said
     * @param by who enters it
     * @return whether this is later than any day that was known
     */
    public boolean enter(String agency, String user, LocalDate on, String course, String by) {
        boolean later = lastDay(agency, user).filter(last -> !on.isAfter(last)).isEmpty();
        days.add(agency, user, on, course, by);
        return later;
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(Moment.LONDON));
    }

    private Trained trained(Member member, LocalDate last) {
        if (last == null) {
            return new Trained(member.userId(), member.name(), null, null, true, false);
        }
        LocalDate until = last.plus(renewal);
        return new Trained(
                member.userId(),
                member.name(),
                BritishDate.of(last),
                until,
                !today().isBefore(until.minus(warning)),
                !today().isBefore(until));
    }
}

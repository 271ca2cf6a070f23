package candour.reading;

import static java.util.stream.Collectors.groupingBy;

import candour.access.Members;
import candour.access.Members.Member;
import candour.access.Role;
import candour.casefile.CaseEntry;
import candour.casefile.CaseEntryRepository;
import candour.casefile.CaseFile;
import candour.casefile.CaseFileRepository;
import candour.casefile.EmergencyTryRepository;
import candour.casefile.ReadLog;
import candour.casefile.ReadLog.Read;
import candour.submission.BritishDate;
import candour.submission.Moment;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstanceQuery;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What is unusual about the readings in an agency: very many cases in a day, other people's cases, or at night; who took a
 * case over by themselves, after which it counts as theirs; and who tried to act on a step that is not theirs. It is a
 * question for the safeguarding lead and no verdict: somebody on duty reads at night.
 */
@Component
class UnusualReading {

    /** Longer than a summer holiday: what nobody looked at in time would be shown to nobody. */
    private static final Duration LOOKED_BACK = Duration.ofDays(60);
    private static final LocalTime NIGHT_BEGINS = LocalTime.of(22, 0);
    private static final LocalTime NIGHT_ENDS = LocalTime.of(6, 0);

    private final ReadLog reads;
    private final CaseFileRepository cases;
    private final CaseEntryRepository entries;
    private final Members members;
    private final EmergencyTryRepository tries;
    private final HistoryService history;
    private final int manyCases;
    private final Clock clock;

    UnusualReading(
            ReadLog reads,
            CaseFileRepository cases,
            CaseEntryRepository entries,
            Members members,
            EmergencyTryRepository tries,
            HistoryService history,
            @Value("${candour.reading.many-cases-in-a-day}") int manyCases,
            Clock clock) {
        this.reads = reads;
        this.cases = cases;
        this.entries = entries;
        this.members = members;
        this.tries = tries;
        this.history = history;
        this.manyCases = manyCases;
        this.clock = clock;
    }

    /**
     * Something to ask somebody about.
     *
     * @param references the cases, without repeats
     */
    record Finding(LocalDate day, String who, String what, List<String> references) {

        public String when() {
            return BritishDate.of(day);
        }
    }

    /** Those of one case that one person had, or could have had. */
    private record Steps(String reader, String reference) {}

    /** One person on one day. */
    private record DayOf(String reader, LocalDate day) {}

    /**
     * The newest first.
     *
     * @param leftOut of which nothing may be told, as if nobody had read or tried it
     */
    List<Finding> in(String agency, Predicate<Read> leftOut) {
        Instant now = clock.instant();
        Map<DayOf, List<Read>> byDay = byDay(reads.opened(agency, now.minus(LOOKED_BACK)), leftOut);
        Map<String, Set<String>> worked = reads.worked(agency, now.minus(LOOKED_BACK));
        List<String> leads = members.ofGroup(Role.LEAD.groupOf(agency));
        Map<String, CaseFile> files = new TreeMap<>();
        Map<Steps, List<HistoricTaskInstance>> steps = new HashMap<>();
        List<Finding> found = new ArrayList<>();
        byDay.forEach((day, read) -> {
            found.addAll(findings(day, read));
            // whoever leads is there to look at all of them
            if (!leads.contains(day.reader())) {
                othersCases(day, read, worked, files, steps).ifPresent(found::add);
            }
        });
        byDay(reads.refused(agency, now.minus(LOOKED_BACK)), leftOut)
                .forEach((day, tried) -> found.add(finding(day, "tried to act on a step that is not theirs", references(tried))));
        takenOver(agency, now.minus(LOOKED_BACK), leftOut).forEach((day, taken) -> {
            if (!leads.contains(day.reader())) {
                found.add(finding(day, "took over " + (taken.size() == 1 ? "a case" : taken.size() + " cases") + " by themselves", taken));
            }
        });
        inVain(agency, now.minus(LOOKED_BACK)).forEach((day, times) -> found.add(finding(
                day,
                "tried to open a case in an emergency and could not" + (times == 1 ? "" : ", %d times".formatted(times)),
                Set.of())));
        found.sort(Comparator.comparing(Finding::day).reversed().thenComparing(Finding::who).thenComparing(Finding::what));
        return found;
    }

    private static Map<DayOf, List<Read>> byDay(List<Read> reads, Predicate<Read> leftOut) {
        return reads.stream()
                .filter(leftOut.negate())
                .collect(groupingBy(read -> new DayOf(read.reader(), LocalDate.ofInstant(read.readAt(), Moment.LONDON))));
    }

    /** Who gave themselves what somebody else had, when that one was away: right as a rule, and to be seen. */
    private Map<DayOf, Set<String>> takenOver(String agency, Instant since, Predicate<Read> leftOut) {
        Map<DayOf, Set<String>> taken = new HashMap<>();
        entries.ofKind(CaseEntry.STOOD_IN, agency, since).forEach((reference, all) -> all.stream()
                .filter(entry -> entry.actor().equals(entry.content().get("to")))
                .filter(entry -> !leftOut.test(new Read(reference, entry.actor(), entry.happenedAt(), entry.kind())))
                .map(entry -> new DayOf(entry.actor(), LocalDate.ofInstant(entry.happenedAt(), Moment.LONDON)))
                .forEach(day -> taken.computeIfAbsent(day, key -> new TreeSet<>()).add(reference)));
        return taken;
    }

    /** Somebody may be guessing. Of which case it was nothing is said here: it may be about the reader. */
    private Map<DayOf, Long> inVain(String agency, Instant since) {
        return tries.inVain(agency, since).stream()
                .collect(Collectors.groupingBy(
                        one -> new DayOf(one.by(), LocalDate.ofInstant(one.at(), Moment.LONDON)), Collectors.counting()));
    }

    private List<Finding> findings(DayOf day, List<Read> read) {
        List<Finding> found = new ArrayList<>();
        Set<String> all = references(read);
        if (all.size() >= manyCases) {
            found.add(finding(day, "opened %d cases in one day".formatted(all.size()), all));
        }
        Set<String> atNight = references(read.stream().filter(UnusualReading::isAtNight).toList());
        if (!atNight.isEmpty()) {
            found.add(finding(day, "read between 22:00 and 6:00", atNight));
        }
        return found;
    }

    private Optional<Finding> othersCases(
            DayOf day,
            List<Read> read,
            Map<String, Set<String>> worked,
            Map<String, CaseFile> files,
            Map<Steps, List<HistoricTaskInstance>> steps) {
        Set<String> others = references(read.stream()
                .filter(one -> !worked.getOrDefault(day.reader(), Set.of()).contains(one.reference())
                        && !files.computeIfAbsent(one.reference(), cases::get).belongsTo(day.reader())
                        && steps.computeIfAbsent(new Steps(day.reader(), one.reference()), this::theirs).stream()
                                .noneMatch(step -> wasOpen(step, one.readAt())))
                .toList());
        if (others.isEmpty()) {
            return Optional.empty();
        }
        String what = others.size() == 1 ? "opened a case in which they have done nothing" : "opened cases in which they have done nothing";
        return Optional.of(finding(day, what, others));
    }

    /** What was theirs or theirs to take is what they opened a case for, also where somebody else took it in the end. */
    private List<HistoricTaskInstance> theirs(Steps which) {
        List<String> groups = members.find(which.reader()).map(Member::groups).orElse(List.of());
        return Stream.concat(
                        stepsOf(which.reference(), steps -> steps.taskInvolvedUser(which.reader())),
                        groups.stream().flatMap(group -> stepsOf(which.reference(), steps -> steps.taskHadCandidateGroup(group))))
                .toList();
    }

    private Stream<HistoricTaskInstance> stepsOf(String reference, UnaryOperator<HistoricTaskInstanceQuery> whose) {
        return whose.apply(history.createHistoricTaskInstanceQuery().processInstanceBusinessKey(reference)).list().stream();
    }

    private static boolean wasOpen(HistoricTaskInstance step, Instant then) {
        return !step.getStartTime().toInstant().isAfter(then)
                && (step.getEndTime() == null || !step.getEndTime().toInstant().isBefore(then));
    }

    private Finding finding(DayOf day, String what, Set<String> references) {
        String who = members.names(Set.of(day.reader())).getOrDefault(day.reader(), day.reader());
        return new Finding(day.day(), who, what, List.copyOf(references));
    }

    private static Set<String> references(List<Read> read) {
        Set<String> references = new TreeSet<>();
        read.forEach(one -> references.add(one.reference()));
        return references;
    }

    private static boolean isAtNight(Read read) {
        LocalTime time = read.readAt().atZone(Moment.LONDON).toLocalTime();
        return !time.isBefore(NIGHT_BEGINS) || time.isBefore(NIGHT_ENDS);
    }
}

package candour.advice;

import candour.access.Members;
import candour.access.Members.Member;
import candour.agency.Agencies;
import candour.casefile.ColleagueRepository;
import candour.submission.Prefill;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says which colleague it is about and whom to ring, to the one person who has the step. */
@Component
class TellTheDesignatedOfficerPrefill implements Prefill {

    private final ColleagueRepository colleagues;
    private final Members members;
    private final Agencies agencies;

    TellTheDesignatedOfficerPrefill(ColleagueRepository colleagues, Members members, Agencies agencies) {
        this.colleagues = colleagues;
        this.members = members;
        this.agencies = agencies;
    }

    @Override
    public String form() {
        return AdviceProcess.TELL_THE_DESIGNATED_OFFICER;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        String who = colleagues.of(opened.reference()).stream()
                .map(user -> members.find(user).map(Member::name).map("**%s**"::formatted).orElse("somebody"))
                .sorted()
                .collect(Collectors.joining(" and "));
        String whomToRing = agencies.designatedOfficerOf(opened.agency())
                .map(officer -> "Ring **%s** on **%s**.".formatted(officer.name(), officer.phone()))
                .orElse("Ring the local authority and ask for the designated officer.");
        return Map.of(
                "colleagueText",
                "Case %s is about %s who works for your agency.\n\n%s".formatted(opened.reference(), who, whomToRing));
    }
}

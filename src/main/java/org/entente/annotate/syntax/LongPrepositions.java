package org.entente.annotate.syntax;

import java.util.Set;
import org.entente.annotate.DependencyGraph.Edge;

/**
 * Adds one edge over prepositions that are made of a noun: "imposed sanctions in response to the
 * invasion" gets {@code obl:in_response_to} from "imposed" to "invasion".
 */
final class LongPrepositions {
  private static final Set<String> JOINED =
      Set.of(
          "in_response_to",
          "as_response_to",
          "in_reaction_to",
          "in_reply_to",
          "in_retaliation_for",
          "in_retaliation_to",
          "in_protest_of",
          "in_protest_against",
          "as_part_of",
          "as_result_of",
          "as_consequence_of",
          "as_condition_of",
          "as_member_of",
          "as_successor_to",
          "on_behalf_of",
          "in_support_of",
          "in_favor_of",
          "in_favour_of",
          "in_opposition_to",
          "in_exchange_for",
          "in_return_for",
          "in_accordance_with",
          "in_conjunction_with",
          "in_cooperation_with",
          "in_connection_with",
          "in_collaboration_with",
          "in_coordination_with",
          "in_violation_of",
          "in_defiance_of",
          "in_place_of",
          "in_lieu_of",
          "in_addition_to",
          "in_contrast_to",
          "in_wake_of",
          "in_aftermath_of",
          "in_course_of",
          "in_absence_of",
          "in_presence_of",
          "in_light_of",
          "in_view_of",
          "in_case_of",
          "in_event_of",
          "in_terms_of",
          "in_spite_of",
          "in_front_of",
          "in_charge_of",
          "in_honor_of",
          "in_honour_of",
          "in_line_with",
          "in_framework_of",
          "within_framework_of",
          "under_auspices_of",
          "under_terms_of",
          "under_leadership_of",
          "under_command_of",
          "under_pressure_from",
          "at_request_of",
          "at_invitation_of",
          "at_behest_of",
          "at_expense_of",
          "at_end_of",
          "at_time_of",
          "by_means_of",
          "by_virtue_of",
          "by_way_of",
          "for_sake_of",
          "for_purpose_of",
          "for_lack_of",
          "on_basis_of",
          "on_eve_of",
          "on_grounds_of",
          "on_part_of",
          "on_side_of",
          "on_account_of",
          "with_regard_to",
          "with_respect_to",
          "with_help_of",
          "with_support_of",
          "with_aid_of",
          "with_exception_of",
          "with_view_to",
          "since_end_of",
          "since_fall_of",
          "after_end_of",
          "until_end_of",
          "before_end_of",
          "by_end_of",
          "in_effort_to",
          "through_mediation_of",
          "with_participation_of");

  private LongPrepositions() {}

  static void join(WorkGraph graph) {
    for (int noun = 0; noun < graph.size(); noun++) {
      for (Edge to : graph.in(noun)) {
        int colon = to.label().indexOf(':');
        if (to.governor() < 0
            || !(to.label().startsWith("obl:") || to.label().startsWith("nmod:"))) {
          continue;
        }
        for (Edge from : graph.out(noun)) {
          if (from.label().startsWith("nmod:")) {
            String name =
                to.label().substring(colon + 1)
                    + "_"
                    + graph.lemma(noun)
                    + "_"
                    + from.label().substring(5);
            if (JOINED.contains(name)) {
              graph.add(
                  to.governor(), from.dependent(), to.label().substring(0, colon + 1) + name, true);
            }
          }
        }
      }
    }
  }
}

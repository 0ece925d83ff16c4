/**
 * When: the time expressions of a text and what they mean.
 *
 * <p>In: a {@link org.entente.text.Document} and its sentences. Out: {@link
 * org.entente.annotate.TimeExpression}s. The way: {@link org.entente.annotate.time.TimeGrammar}
 * finds phrases, {@link org.entente.annotate.time.Ranges} joins the ends of intervals, {@link
 * org.entente.annotate.time.Narrative} fills in what a phrase leaves to the story ("later that
 * year"); {@link org.entente.annotate.time.TimeRecogniser} walks it. Neighbours: uses {@code
 * annotate.syntax} for its normalised text only.
 *
 * <p>Traps: a value is never more precise than the text. What is vague gets a time expression
 * without a value, so that no other rule takes its year for a date.
 */
package org.entente.annotate.time;

/**
 * Readers of documents: plain text, HTML, PDF, DOCX and TEI.
 *
 * <p>In: the bytes of one file, whoever made them. Out: the text as it is stored, its blocks
 * (headings, paragraphs, list items, table rows) parted by blank lines as the annotators expect it,
 * and what the file says of itself. Neighbours: {@link org.entente.text.CorpusFolder} asks {@link
 * org.entente.text.reader.Format}; the libraries behind a format are loaded with its first file.
 *
 * <p>Traps: files are hostile, so every reader keeps to {@link org.entente.text.reader.Limits} in
 * what it expands and not only in what it is given. What is read must not depend on the machine: no
 * fonts, locale or default encoding of the system. A change here changes texts, and with them every
 * offset.
 */
package org.entente.text.reader;

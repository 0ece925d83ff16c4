/**
 * Linked data: every IRI of the graph leads to what the graph says of it, as a page or as RDF.
 *
 * <p>In: requests for {@code /id/…}, {@code /doc/…}, {@code /graph/…}, {@code /ontology…} (the
 * paths of the IRIs) and for {@code /data/…} (the same paths with a format's extension). Out:
 * redirections by Accept (303), RDF in four formats, the description of the dataset (DCAT, VoID)
 * and of the SPARQL endpoint. Neighbours: {@code http} negotiates, {@code query} names the prefixes
 * and tells the state of the graph; {@code web} shows the pages to which people are sent.
 *
 * <p>Traps: IRIs in the data keep their canonical base whatever the server is called; what stands
 * here is only where they are looked up. A path may hold percent-encoded characters and a
 * document's name may hold slashes and dots, so paths are read from the request as it was sent, and
 * only the last extension counts.
 */
package org.entente.server.linked;

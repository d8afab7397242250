/** A small American law. */
export const quietAct = `---
title: Quiet Act
citation: the Quiet Act
scheme: us-code
language: en
edition: 2024-03-01
status: rendition
---

# TITLE 1—QUIET

## § 2. Time

(a) Noise at night is prohibited.

(b) The agency may set a reasonable time.
`

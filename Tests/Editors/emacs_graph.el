;;; emacs_graph.el --- Draws graphs.txt as the Emacs extension does  -*- lexical-binding: t; -*-

;;; Commentary:

;; emacs --batch -l emacs_graph.el

;;; Code:

(require 'package)
(package-initialize)
(add-to-list 'load-path (getenv "EXTENSION"))
(require 'retort)
(set-language-environment "UTF-8")

(with-temp-buffer
  (insert-file-contents (getenv "GRAPHS"))
  (dolist (case (split-string (buffer-string) "===\n" t))
    (let* ((source (car (split-string case "---\n")))
           (revisions (mapcar (lambda (line)
                                (pcase-let ((`(,id ,parents) (split-string line ":")))
                                  (list :revision id :downRevisions (vconcat (split-string parents)))))
                              (split-string source "\n" t))))
      (princ (concat source "---\n"))
      (dolist (row (retort-graph--rows revisions
                                       (lambda (revision) (if (or (plist-get revision :missing) (plist-get revision :cycle)) "✗" "○"))))
        (princ (concat (car row) (if (cdr row) (concat " " (plist-get (cdr row) :revision)) "") "\n")))
      (princ "===\n"))))

;;; emacs_graph.el ends here
